package ee.liveview.internal.view;

/** An event of a page whose user may not cause it; nothing of it has run. */
public final class ForbiddenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param method that the user may not call
   */
  public ForbiddenException(String method) {
    super(method);
  }
}
