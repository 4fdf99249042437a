package ee.liveview.internal.wire;

/** A frame that breaks the protocol; it ends the connection it came on, and no other. */
public final class ProtocolException extends Exception {

  private static final long serialVersionUID = 1L;

  static final int MALFORMED = 1002;
  static final int NOT_TEXT = 1007;
  static final int REFUSED = 1008;
  static final int TOO_BIG = 1009;

  private final int closeCode;

  ProtocolException(int closeCode, String sentence) {
    super(sentence);
    this.closeCode = closeCode;
  }

  ProtocolException(int closeCode, String sentence, Exception cause) {
    super(sentence, cause);
    this.closeCode = closeCode;
  }

  /** A join that cannot be answered, since it names neither itself nor its message. */
  public static ProtocolException joinWithoutRef() {
    return new ProtocolException(MALFORMED, "A join needs a reference.");
  }

  /** The WebSocket close code; never 1000, upon which the browser would not reconnect. */
  public int closeCode() {
    return closeCode;
  }
}
