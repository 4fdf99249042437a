package ee.liveview.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes templates over {@link State}: text, attributes, branches, loops with and without key. */
final class RandomTemplate {
  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private int variables;
  private int calls;

  /** How many components are around that may show a part of the template more than once. */
  private int repeating;

  private RandomTemplate(Random random) {
    this.random = random;
  }

  static String next(Random random) {
    var template = new RandomTemplate(random);
    template.children(3, List.of());
    return template.out.toString();
  }

  /** The variables of the loops around, innermost last. */
  private void children(int depth, List<String> rows) {
    for (int i = random.nextInt(4); i >= 0; i--) {
      switch (random.nextInt(depth > 0 ? 9 : 2)) {
        case 0 -> out.append(random.nextBoolean() ? "text " : "<!-- kept -->\n");
        case 1 -> out.append("#{").append(value(rows)).append('}');
        case 2 -> element("", depth, rows);
        case 3, 4 -> loop(depth, rows);
        case 5 -> box(depth, rows);
        case 6 -> each(depth, rows);
        case 7 -> cell(depth, rows);
        default -> branches(depth, rows);
      }
    }
  }

  private void element(String directives, int depth, List<String> rows) {
    var name = pick("div", "span", "b");
    out.append('<').append(name).append(directives);
    for (int i = random.nextInt(3); i > 0; i--) {
      attribute(i, rows);
    }
    if (random.nextInt(8) == 0) {
      out.append(" :attrs=\"attributes\"");
    }
    out.append('>');
    children(depth - 1, rows);
    out.append("</").append(name).append('>');
  }

  private void attribute(int number, List<String> rows) {
    switch (random.nextInt(5)) {
      case 0 -> out.append(" data-a%d=\"x > y\"".formatted(number));
      case 1 -> out.append(" title%d=\"#{%s}\"".formatted(number, value(rows)));
      case 2 ->
          out.append(" data-m%d=\"a #{%s} b #{%s}\"".formatted(number, value(rows), value(rows)));
      case 3 -> out.append(" hidden%d=\"#{%s}\"".formatted(number, condition(rows)));
      default -> out.append(number == 1 ? " class=\"#{classes}\"" : "");
    }
  }

  private void branches(int depth, List<String> rows) {
    element(" :if=\"" + condition(rows) + '"', depth, rows);
    if (random.nextBoolean()) {
      out.append("\n ");
      element(" :else-if=\"" + condition(rows) + '"', depth, rows);
    }
    if (random.nextBoolean()) {
      element(" :else", depth, rows);
    }
  }

  private void loop(int depth, List<String> rows) {
    var list = rows.isEmpty() ? pick("rows", "more", "fixed") : last(rows) + ".rows";
    var row = (list.startsWith("f") ? "f" : "r") + variables++;
    boolean indexed = random.nextInt(4) == 0;
    var inside = new ArrayList<>(rows);
    inside.add(row);
    var head = " :for=\"" + (indexed ? "(i" + row + ", " + row + ')' : row) + " : " + list + '"';
    if (random.nextInt(3) > 0) {
      head += " :key=\"" + row + ".id\"";
    }
    if (random.nextInt(4) == 0) {
      head += " :if=\"" + row + ".yes\"";
    }
    element(head, depth, List.copyOf(inside));
    if (random.nextInt(4) == 0) {
      out.append(' ');
    }
  }

  /** A component with attributes and slots, some of them absent, one with a loop. */
  private void box(int depth, List<String> rows) {
    repeating++;
    out.append("<t:box").append(random.nextInt(4) == 0 ? " :if=\"" + condition(rows) + '"' : "");
    out.append(" title=\"#{").append(value(rows)).append("}\">");
    if (random.nextBoolean()) {
      out.append("<slot:header>");
      children(depth - 1, rows);
      out.append("</slot:header>");
    }
    if (random.nextInt(3) == 0) {
      out.append("<slot:header :if=\"").append(condition(rows)).append("\">x</slot:header>");
    }
    if (random.nextInt(3) == 0) {
      var row = "r" + variables++;
      out.append("<slot:header :for=\"").append(row).append(" : more\"><i>#{");
      out.append(row).append(".text}</i></slot:header>");
    }
    children(depth - 1, rows);
    out.append("</t:box>");
    repeating--;
  }

  /** A component that shows its slot once for each row, with the row. */
  private void each(int depth, List<String> rows) {
    repeating++;
    var row = "r" + variables++;
    var inside = new ArrayList<>(rows);
    inside.add(row);
    out.append("<t:each rows=\"#{")
        .append(rows.isEmpty() ? "rows" : rows.get(rows.size() - 1) + ".rows");
    out.append("}\" :let=\"").append(row).append("\">-");
    children(depth - 1, List.copyOf(inside));
    out.append("</t:each>");
    repeating--;
  }

  /** A component with state; its id holds those of all rows around, so that it is unique. */
  private void cell(int depth, List<String> rows) {
    if (repeating > 0) {
      return;
    }
    out.append("<t:cell").append(random.nextInt(4) == 0 ? " :if=\"" + condition(rows) + '"' : "");
    out.append(" id=\"").append(calls++);
    rows.forEach(row -> out.append("-#{").append(row).append(".id}"));
    out.append("\" title=\"#{").append(value(rows)).append("}\">");
    children(depth - 1, rows);
    out.append("</t:cell>");
  }

  private String value(List<String> rows) {
    if (rows.isEmpty() || random.nextInt(3) == 0) {
      return pick("text", "other", "number", "big", "yes", "any", "changing", "classes");
    }
    var row = rows.get(random.nextInt(rows.size()));
    return isFixed(row) && random.nextBoolean()
        ? pick(
            row + ".inner.text",
            row + ".inner.any",
            row + ".changing",
            row + ".yes ? " + row + ".id : " + row + ".number",
            row + ".text += " + row + ".inner.text",
            row + ".number + " + pick("number", row + ".id"),
            "empty " + row + pick(".text", ".changing", ".rows"))
        : row + pick(".id", ".text", ".number", ".yes");
  }

  private String condition(List<String> rows) {
    if (!rows.isEmpty() && isFixed(last(rows)) && random.nextBoolean()) {
      return last(rows) + pick(".number > 1", ".text == 'a'", ".inner.text == other", ".yes");
    }
    var holds = rows.isEmpty() ? pick("yes", "also") : last(rows) + ".yes";
    return random.nextBoolean() ? holds : "!" + pick("yes", "also");
  }

  private static String last(List<String> rows) {
    return rows.get(rows.size() - 1);
  }

  /** Whether a variable is a record. */
  private static boolean isFixed(String row) {
    return row.startsWith("f");
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
