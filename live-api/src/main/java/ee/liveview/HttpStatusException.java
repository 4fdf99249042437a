package ee.liveview;

/**
 * Says that a page cannot be shown and with which HTTP status; thrown from {@link OnMount} or
 * {@link OnParams}.
 *
 * <pre>{@code
 * product = repo.find(id).orElseThrow(() -> new HttpStatusException(404, "no such product"));
 * }</pre>
 *
 * <p>On the first rendering the server answers with that status and its error page. When the
 * browser connects, it loads the page anew and gets the same. On a later patch it ends the view, as
 * any other exception does.
 *
 * <p>In Phoenix: an exception with {@code Plug.Exception} status.
 *
 * <p>In Faces: {@code ExternalContext.responseSendError}.
 */
public class HttpStatusException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * @param status 400 to 599
   * @throws IllegalArgumentException for any other status
   */
  public HttpStatusException(int status, String message) {
    super(message);
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("status must be 400 to 599, but is " + status);
    }
    this.status = status;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }
}
