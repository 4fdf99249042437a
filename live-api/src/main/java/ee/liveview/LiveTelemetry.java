package ee.liveview;

/**
 * Is told what live views do and how long it takes: every CDI bean of this type is.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Meters implements LiveTelemetry {
 *   @Override
 *   public void on(TelemetryEvent event) {
 *     counts.merge(event.name(), 1, Integer::sum);
 *   }
 * }
 * }</pre>
 *
 * <p>It is called in the turn of the view, so it must return soon, and by several threads at once.
 * What it throws is logged and changes nothing. Without listeners nothing is measured.
 *
 * <p>In Phoenix: a handler of {@code :telemetry.attach/4}.
 *
 * <p>In Faces: {@code SystemEventListener}.
 */
@FunctionalInterface
public interface LiveTelemetry {

  /** Takes note of an event. */
  void on(TelemetryEvent event);
}
