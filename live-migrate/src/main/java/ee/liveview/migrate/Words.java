package ee.liveview.migrate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of files, tags and beans, in other spellings. */
final class Words {
  private static final Set<String> RESERVED =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "try",
          "void",
          "volatile",
          "while",
          "true",
          "false",
          "null");

  private Words() {}

  private static List<String> parts(String name) {
    return Arrays.stream(
            name.replaceAll("([\\p{Ll}\\p{N}])(\\p{Lu})", "$1 $2").split("[^\\p{L}\\p{N}]+"))
        .filter(part -> !part.isEmpty())
        .toList();
  }

  static String kebab(String name) {
    return String.join("-", parts(name)).toLowerCase(Locale.ROOT);
  }

  static String pascal(String name) {
    var joined = parts(name).stream().map(Words::capital).collect(Collectors.joining());
    return joined.isEmpty() || Character.isDigit(joined.charAt(0)) ? "X" + joined : joined;
  }

  static String camel(String name) {
    var pascal = pascal(name);
    var camel = pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
    return RESERVED.contains(camel) ? camel + "Value" : camel;
  }

  static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** The last part of a path, without its extension. */
  static String stem(String path) {
    var file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.indexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }

  static boolean isName(String text) {
    return text.matches("[A-Za-z_$][\\w$]*") && !RESERVED.contains(text);
  }
}
