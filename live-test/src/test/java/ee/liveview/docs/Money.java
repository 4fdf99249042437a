package ee.liveview.docs;

final class Money {
  public static final String SIGN = "EUR";

  private Money() {}

  public static String format(long cents) {
    return cents / 100 + "." + cents % 100 + " " + SIGN;
  }
}
