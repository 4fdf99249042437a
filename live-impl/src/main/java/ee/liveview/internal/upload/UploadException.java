package ee.liveview.internal.upload;

/** A file that may not be sent; the message is what the browser is told. */
public final class UploadException extends Exception {
  private static final long serialVersionUID = 1L;

  UploadException(String reason) {
    super(reason, null, false, false);
  }

  /** What the browser is told. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
