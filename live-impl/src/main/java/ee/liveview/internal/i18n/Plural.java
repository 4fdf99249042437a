package ee.liveview.internal.i18n;

/**
 * The plural form that a language has for a whole number, by the rules of the Unicode CLDR for
 * cardinals.
 */
final class Plural {
  private Plural() {}

  /**
   * @param language ISO 639 code
   * @return zero, one, two, few, many or other
   */
  static String form(String language, long count) {
    long n = Math.abs(count);
    return switch (language) {
      case "ja", "ko", "zh", "th", "vi", "id", "in", "ms" -> "other";
      case "fr", "pt", "hy" -> n < 2 ? "one" : "other";
      case "ru", "uk", "be" -> slavic(n, n % 10 == 1 && n % 100 != 11);
      case "sr", "hr", "bs" -> southSlavic(n);
      case "pl" -> slavic(n, n == 1);
      case "cs", "sk" -> n == 1 ? "one" : between(n, 2, 4) ? "few" : "other";
      case "lt" -> lithuanian(n);
      case "lv" -> latvian(n);
      case "sl" -> slovenian(n % 100);
      case "ro" -> n == 1 ? "one" : n == 0 || between(n % 100, 1, 19) ? "few" : "other";
      case "ar" -> arabic(n);
      case "he", "iw" -> n == 1 ? "one" : n == 2 ? "two" : "other";
      case "ga" -> n == 1 ? "one" : n == 2 ? "two" : n < 7 ? few(n, 3) : n < 11 ? "many" : "other";
      default -> n == 1 ? "one" : "other";
    };
  }

  private static String few(long n, long from) {
    return n >= from ? "few" : "other";
  }

  private static String slavic(long n, boolean one) {
    if (one) {
      return "one";
    }
    return between(n % 10, 2, 4) && !between(n % 100, 12, 14) ? "few" : "many";
  }

  private static String southSlavic(long n) {
    var form = slavic(n, n % 10 == 1 && n % 100 != 11);
    return form.equals("many") ? "other" : form;
  }

  private static String lithuanian(long n) {
    if (between(n % 100, 11, 19) || n % 10 == 0) {
      return "other";
    }
    return n % 10 == 1 ? "one" : "few";
  }

  private static String latvian(long n) {
    if (n % 10 == 0 || between(n % 100, 11, 19)) {
      return "zero";
    }
    return n % 10 == 1 ? "one" : "other";
  }

  private static String slovenian(long rest) {
    return rest == 1 ? "one" : rest == 2 ? "two" : between(rest, 3, 4) ? "few" : "other";
  }

  private static String arabic(long n) {
    if (n < 3) {
      return n == 0 ? "zero" : n == 1 ? "one" : "two";
    }
    return between(n % 100, 3, 10) ? "few" : between(n % 100, 11, 99) ? "many" : "other";
  }

  private static boolean between(long n, long from, long to) {
    return n >= from && n <= to;
  }
}
