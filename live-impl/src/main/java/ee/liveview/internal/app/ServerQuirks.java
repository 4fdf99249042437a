package ee.liveview.internal.app;

import ee.liveview.internal.cdi.SessionBeans;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * Every workaround for a server, with the server, the version and the symptom.
 *
 * <ul>
 *   <li>Payara 6 (Tyrus 2.1): {@code upgradeHttpToWebSocket} looks only at the path of the given
 *       configuration and answers an empty 200 unless an endpoint was added there; see {@code
 *       LiveSockets}, which adds one on all servers.
 *   <li>Payara 6: five threads take all messages and all HTTP requests; so no turn runs on the
 *       thread that brought a message.
 *   <li>WildFly 39 and Payara 6 (Weld 5.1): no session scope outside HTTP requests; see {@link
 *       #sessionBeans}.
 *   <li>WildFly 39 and Payara 6: messages of a WebSocket do not keep the HTTP session alive; Payara
 *       does not end it while a socket is open; see {@code SessionTimeout}.
 *   <li>WildFly 39: closing with 1012 logs "Invalid close frame status code" and calls onError; see
 *       {@code LiveEndpoint}.
 *   <li>Payara 6: query parameters are decoded with the wrong charset during the handshake; see
 *       {@code Handshake}.
 *   <li>Payara 6 (Tyrus 2.1): the idle timeout closes with 1000, after which a page loads anew, and
 *       each message leaves a task in the server's scheduler that holds on to the socket until the
 *       timeout has passed, also over an undeployment; see {@code SocketWatch}.
 *   <li>Payara 6: each task for a managed executor costs a search for services with the loader of
 *       the thread, and Tyrus 2.1 schedules one for each message, without idle timeout too; see
 *       {@code Handover}.
 *   <li>WildFly 39 (Undertow 2.3): the longest message that an endpoint allows is not looked at, so
 *       one that never ends, in one frame or in many, is collected without limit; see {@code
 *       TextPieces}.
 *   <li>WildFly 39: the session object of a request holds on to that request; see {@code
 *       SessionState}.
 *   <li>WildFly 39: a socket stays open after its application was undeployed; see {@code
 *       LiveApplication}.
 *   <li>Payara 6: sockets are closed with 1000 before the listeners of an application that is
 *       undeployed are told, but after its servlets were; see {@code LiveSocketServlet}.
 *   <li>WildFly 39: its registry of Micrometer exports only meters that are asked for by name and
 *       tags; those made by a builder stay where nobody sees them, and each warns that a
 *       configuration is not supported; see {@code MicrometerMetrics}.
 *   <li>Payara 6 (Tyrus 2.1): the request below a socket that the server closes may be ended twice,
 *       and its objects then serve two other requests at once, which are answered with 500 or not
 *       at all; see {@code OrderlyUpgrade}.
 *   <li>Payara 6 (Tyrus 2.1): when a browser has sent something by the time its socket is made, the
 *       thread that makes it waits for itself for ever; five such browsers, and no request of any
 *       application is answered any more; see {@code OrderlyUpgrade}.
 *   <li>Payara 6 (Tyrus 2.1): the last connection of each HTTP session is kept until that ends,
 *       with its requests and buffers; see {@code OrderlyUpgrade}.
 *   <li>Payara 6: all that runs in a captured context shares one transaction and one set of entity
 *       managers, and a task shares those of whoever handed it over, so that the end of one closes
 *       what the other asks with ("closed EntityManager"); see {@code Invocations}.
 *   <li>Payara 6: reading the body of a request without blocking came to a halt once while all
 *       threads for HTTP were idle; see {@code TusServlet}, which blocks on every server.
 * </ul>
 */
final class ServerQuirks {
  private static final System.Logger LOG = System.getLogger("ee.liveview");
  private static final String WELD_SESSION_CONTEXT =
      "org.jboss.weld.module.web.context.http.HttpSessionDestructionContext";

  private ServerQuirks() {}

  /**
   * Weld's session context, which it uses itself when a session is destroyed outside a request. It
   * is opened for one bean at a time; opened for a whole turn it would cost more than the turn.
   */
  static Optional<SessionBeans> sessionBeans(BeanManager beans) {
    try {
      return Optional.of(WeldSessions.of(beans));
    } catch (ReflectiveOperationException | LinkageError e) {
      LOG.log(
          Level.WARNING,
          "this server's session scope cannot be opened outside requests: session scoped beans in live views are not"
              + " those of the servlets",
          e);
      return Optional.empty();
    }
  }

  private record WeldSessions(
      Context context,
      MethodHandle associate,
      MethodHandle activate,
      MethodHandle deactivate,
      MethodHandle dissociate)
      implements SessionBeans {

    static WeldSessions of(BeanManager beans) throws ReflectiveOperationException {
      // The loader of the bean manager sees Weld's module on WildFly and its bundle on Payara.
      var type = Class.forName(WELD_SESSION_CONTEXT, false, beans.getClass().getClassLoader());
      Bean<?> bean = beans.resolve(beans.getBeans(type, Any.Literal.INSTANCE));
      if (bean == null) {
        throw new ClassNotFoundException("no bean of type " + WELD_SESSION_CONTEXT);
      }
      var context = beans.getReference(bean, type, beans.createCreationalContext(bean));
      var lookup = MethodHandles.publicLookup();
      var oneSession = MethodType.methodType(boolean.class, Object.class);
      var nothing = MethodType.methodType(void.class);
      return new WeldSessions(
          (Context) context,
          lookup.findVirtual(type, "associate", oneSession).bindTo(context),
          lookup.findVirtual(type, "activate", nothing).bindTo(context),
          lookup.findVirtual(type, "deactivate", nothing).bindTo(context),
          lookup.findVirtual(type, "dissociate", oneSession).bindTo(context));
    }

    @Override
    public <T> T get(Object httpSession, Contextual<T> contextual, CreationalContext<T> creation) {
      try {
        boolean associated = (boolean) associate.invoke(httpSession);
        try {
          return open(contextual, creation);
        } finally {
          if (associated) {
            var ignored = (boolean) dissociate.invoke(httpSession);
          }
        }
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("a session scoped bean could not be reached", e);
      }
    }

    /**
     * With an ended session, activate throws after it has activated: deactivate must run all the
     * same.
     */
    private <T> T open(Contextual<T> contextual, CreationalContext<T> creation) throws Throwable {
      try {
        activate.invoke();
        return context.get(contextual, creation);
      } finally {
        deactivate.invoke();
      }
    }
  }
}
