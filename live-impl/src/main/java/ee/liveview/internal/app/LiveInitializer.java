package ee.liveview.internal.app;

import ee.liveview.internal.http.CsrfFilter;
import ee.liveview.internal.http.PageFilter;
import ee.liveview.internal.longpoll.LongPollServlet;
import ee.liveview.internal.tus.TusServlet;
import ee.liveview.internal.websocket.LiveSocketServlet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the container finds in the jar. It adds the filter and the servlet, which only an
 * initializer may, and the listener that fills them with life when the application starts.
 */
public final class LiveInitializer implements ServletContainerInitializer {

  @Override
  public void onStartup(@Nullable Set<Class<?>> types, ServletContext context) {
    if (context.getInitParameter("live.checks") != null) {
      throw new IllegalArgumentException(
          "live.checks cannot stand in web.xml, as it is read before that: set it as a system"
              + " property, in the environment or in MicroProfile Config");
    }
    var config = ConfigReader.read(ConfigSource.of(context));
    var application = new LiveApplication(config);
    var filter = context.addFilter("ee.liveview.pages", new PageFilter(application::pages));
    filter.setAsyncSupported(true);
    filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    if (!config.csrfPaths().isEmpty()) {
      var csrf = context.addFilter("ee.liveview.csrf", new CsrfFilter(application::pages));
      csrf.setAsyncSupported(true);
      csrf.addMappingForUrlPatterns(
          EnumSet.of(DispatcherType.REQUEST), false, config.csrfPaths().toArray(String[]::new));
    }
    var servlet =
        context.addServlet("ee.liveview.socket", new LiveSocketServlet(application::sockets));
    servlet.setAsyncSupported(true);
    servlet.addMapping(config.socketPath() + "/websocket");
    var poll = context.addServlet("ee.liveview.longpoll", new LongPollServlet(application::polls));
    poll.setAsyncSupported(true);
    poll.addMapping(config.socketPath() + "/longpoll");
    var uploads = context.addServlet("ee.liveview.uploads", new TusServlet(application::uploads));
    uploads.addMapping(config.socketPath() + LiveEngine.UPLOADS + "*");
    context.addListener(application);
  }
}
