package ee.liveview.internal.telemetry;

import ee.liveview.LiveTelemetry;
import ee.liveview.TelemetryEvent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a span of OpenTelemetry for each piece of work, current while it is done: so what it asks
 * of databases and other services becomes part of it.
 */
final class OpenTelemetrySpans implements LiveTelemetry {
  private static final String START = ".start";
  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "view", "liveview.view",
          "component", "liveview.component",
          "route", "http.route",
          "event", "liveview.event");

  private final Supplier<Tracer> source;

  /** Work inside of work ends on the thread on which it began, the inner first. */
  private final ThreadLocal<Deque<Open>> open = ThreadLocal.withInitial(ArrayDeque::new);

  private volatile @Nullable Tracer tracer;

  private record Open(Span span, Scope scope) {}

  /**
   * @param source asked at the first event, since applications may set theirs up when they start
   */
  OpenTelemetrySpans(Supplier<Tracer> source) {
    this.source = source;
  }

  @Override
  public void on(TelemetryEvent event) {
    if (event.name().endsWith(START)) {
      begin(event);
    } else if (event.name().endsWith(".stop") || event.name().endsWith(".exception")) {
      end(event);
    }
  }

  @SuppressWarnings("MustBeClosedChecker") // closed by end(), on the same thread
  private void begin(TelemetryEvent event) {
    var name = event.name().substring(0, event.name().length() - START.length());
    var builder = tracer().spanBuilder(name);
    ATTRIBUTES.forEach(
        (key, attribute) -> {
          var value = event.metadata().get(key);
          if (value != null) {
            builder.setAttribute(attribute, value.toString());
          }
        });
    var span = builder.startSpan();
    open.get().push(new Open(span, span.makeCurrent()));
  }

  private void end(TelemetryEvent event) {
    var stack = open.get();
    var ended = stack.poll();
    if (stack.isEmpty()) {
      open.remove(); // the thread is the server's, and outlives the application
    }
    if (ended == null) {
      return;
    }
    ended.scope().close();
    event
        .failure()
        .ifPresent(
            thrown -> {
              ended.span().recordException(thrown);
              ended.span().setStatus(StatusCode.ERROR);
            });
    ended.span().end();
  }

  private Tracer tracer() {
    var known = tracer;
    if (known == null) {
      known = source.get();
      tracer = known;
    }
    return known;
  }
}
