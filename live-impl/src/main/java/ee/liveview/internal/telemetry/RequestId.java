package ee.liveview.internal.telemetry;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id that a proxy gave to a request, by which its lines are found in all logs. Anybody can send
 * one, so that nothing else than an id is taken.
 */
public final class RequestId {
  private static final String HEADER = "x-request-id";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9+/=_.:-]{1,200}");

  private RequestId() {}

  /**
   * The one of a request.
   *
   * @param headers by their names in small letters
   */
  public static Optional<String> of(Map<String, String> headers) {
    return Optional.ofNullable(headers.get(HEADER)).flatMap(RequestId::of);
  }

  /** A header, if it is one. */
  public static Optional<String> of(@Nullable String header) {
    return Optional.ofNullable(header).filter(id -> ID.matcher(id).matches());
  }
}
