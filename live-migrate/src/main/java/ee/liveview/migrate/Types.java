package ee.liveview.migrate;

import java.util.Map;
import java.util.Set;

/** Types that a form can convert to, by the names that sources give them. */
final class Types {
  private static final Map<String, String> PACKAGES =
      Map.ofEntries(
          Map.entry("BigDecimal", "java.math."),
          Map.entry("BigInteger", "java.math."),
          Map.entry("LocalDate", "java.time."),
          Map.entry("LocalDateTime", "java.time."),
          Map.entry("LocalTime", "java.time."),
          Map.entry("Instant", "java.time."),
          Map.entry("YearMonth", "java.time."),
          Map.entry("UUID", "java.util."));
  private static final Set<String> PLAIN =
      Set.of(
          "String", "int", "Integer", "long", "Long", "short", "Short", "byte", "Byte", "double",
          "Double", "float", "Float", "boolean", "Boolean");

  private Types() {}

  static boolean convertible(String type) {
    var simple = simple(type);
    return PLAIN.contains(simple) || PACKAGES.containsKey(simple);
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** The simple name, with its import. */
  static String imported(String type, Set<String> imports) {
    var simple = simple(type.replaceAll("<.*", ""));
    if (type.startsWith("List<")) {
      imports.add("java.util.List");
      return type;
    }
    var home = PACKAGES.get(simple);
    if (home != null) {
      imports.add(home + simple);
    }
    return simple;
  }

  static boolean primitive(String type) {
    return Character.isLowerCase(type.charAt(0)) && type.indexOf('.') < 0;
  }
}
