package ee.liveview;

import java.util.Map;

/**
 * Tells listeners of what the application does itself, in the form in which live views are told of:
 * injected anywhere.
 *
 * <pre>{@code
 * @Inject private TelemetrySource telemetry;
 *
 * Receipt pay(Basket basket) throws CardRefused {
 *   return telemetry.span("shop.checkout", Map.of("items", basket.size()), () -> bank.pay(basket));
 * }
 * }</pre>
 *
 * <p>Every {@link LiveTelemetry}, every observer of {@link TelemetryEvent}, every {@link
 * LiveMetric} and what the server brings along is told as of views: a span is one of OpenTelemetry
 * too. Without listeners nothing is measured. Thread-safe; no argument may be null.
 *
 * <p>In Phoenix: {@code :telemetry.span/3} and {@code :telemetry.execute/3}.
 *
 * <p>In Faces: {@code Application.publishEvent}.
 */
public interface TelemetrySource {

  /**
   * Does a piece of work and tells when it begins, as {@code ….start}, and when it ends, as {@code
   * ….stop} or {@code ….exception}, with the measurements and the metadata that those of views
   * have.
   *
   * @param name of its events, without the end
   * @param metadata of all of them; an exception adds {@code kind}, {@code reason} and {@code
   *     stacktrace}
   * @return what the work returns, which may be null if the type says so
   * @throws E what the work throws, after it was told
   */
  <T, E extends Exception> T span(String name, Map<String, ?> metadata, Work<T, E> work) throws E;

  /**
   * Tells of something that has happened.
   *
   * <pre>{@code
   * telemetry.tell("shop.sold", Map.of("price", basket.cents()), Map.of("country", country));
   * }</pre>
   *
   * @param measurements whole numbers, durations in nanoseconds
   */
  void tell(String name, Map<String, Long> measurements, Map<String, ?> metadata);

  /** A piece of work. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {

    /** Does it. */
    T run() throws E;
  }
}
