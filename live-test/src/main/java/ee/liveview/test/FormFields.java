package ee.liveview.test;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** The fields of one form: filled in as a user could, and written as the browser's script does. */
final class FormFields {
  private static final Set<String> NEVER_SENT =
      Set.of("submit", "reset", "button", "image", "file");

  private final Element form;

  FormFields(Element form) {
    this.form = form;
  }

  /** One name and value on the way to the server. */
  private record Field(String name, String value) {}

  /** All fields that the form could send. */
  private Elements fields() {
    return form.select("input[name], select[name], textarea[name]");
  }

  /**
   * Fills fields in.
   *
   * @param hiddenToo whether hidden fields may be set, as a script could before a submit
   */
  void fill(Map<String, ?> values, boolean hiddenToo) {
    values.forEach((name, value) -> fill(name, value, hiddenToo));
  }

  private void fill(String name, Object value, boolean hiddenToo) {
    var fields = new Elements(fields().stream().filter(f -> f.attr("name").equals(name)).toList());
    if (fields.isEmpty()) {
      throw new AssertionError(
          "The form has no field '"
              + name
              + "'; it has "
              + fields().stream()
                  .map(f -> f.attr("name"))
                  .distinct()
                  .collect(Collectors.joining(", "))
              + " in\n\n"
              + form.outerHtml());
    }
    // A hidden field of the same name says that the others may all be left out.
    var first =
        fields.stream().filter(f -> !type(f).equals("hidden")).findFirst().orElse(fields.get(0));
    if (first.closest("[disabled]") != null || first.hasAttr("readonly")) {
      throw new AssertionError(
          "A user cannot change '" + name + "', it is disabled or read-only: " + first);
    }
    if (type(first).equals("hidden") && !hiddenToo && fields.size() == 1) {
      throw new AssertionError("A user cannot change '" + name + "', it is hidden: " + first);
    }
    set(fields, first, texts(value), value);
  }

  private static void set(Elements fields, Element first, List<String> texts, Object value) {
    switch (kind(fields, first)) {
      case "select" -> choose(first, texts);
      case "textarea" -> first.text(texts.get(0));
      case "radio" -> check(fields, texts);
      case "checkbox" -> {
        if (value instanceof Boolean checked && fields.select("[type=checkbox]").size() == 1) {
          fields.select("[type=checkbox]").forEach(box -> box.attr("checked", checked));
        } else {
          check(fields, texts);
        }
      }
      default -> {
        for (int i = 0; i < fields.size(); i++) {
          fields.get(i).attr("value", texts.get(Math.min(i, texts.size() - 1)));
        }
      }
    }
  }

  /** A checkbox often has a hidden field of the same name before it. */
  private static String kind(Elements fields, Element first) {
    return fields.select("[type=checkbox]").isEmpty() ? type(first) : "checkbox";
  }

  private static String type(Element field) {
    if (!field.normalName().equals("input")) {
      return field.normalName();
    }
    var type = field.attr("type").toLowerCase(java.util.Locale.ROOT);
    return type.isEmpty() ? "text" : type;
  }

  private static void choose(Element select, List<String> texts) {
    offered(select.select("option").stream().map(FormFields::optionValue).toList(), texts, select);
    for (var option : select.select("option")) {
      option.attr("selected", texts.contains(optionValue(option)));
    }
  }

  private static void check(Elements fields, List<String> texts) {
    var boxes = fields.select("[type=checkbox], [type=radio]");
    offered(boxes.stream().map(FormFields::checkedValue).toList(), texts, boxes.get(0));
    boxes.forEach(box -> box.attr("checked", texts.contains(checkedValue(box))));
  }

  private static void offered(List<String> offered, List<String> wanted, Element field) {
    for (var text : wanted) {
      if (!offered.contains(text)) {
        throw new AssertionError(
            "'" + field.attr("name") + "' does not offer '" + text + "', only " + offered);
      }
    }
  }

  private static String checkedValue(Element box) {
    return box.hasAttr("value") ? box.attr("value") : "on";
  }

  private static List<String> texts(Object value) {
    return value instanceof Collection<?> many
        ? many.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  /**
   * The fields as a form-encoded text.
   *
   * @param used names that the user has been at; the others are marked as unused
   * @param only the one field to send; null for all
   * @param submitter the button that submits; null for none
   */
  String encoded(@Nullable Set<String> used, @Nullable String only, @Nullable Element submitter) {
    var sent = new ArrayList<Field>();
    var marked = new LinkedHashSet<String>();
    for (var element : fields()) {
      var name = element.attr("name");
      if (only != null && !only.equals(name)) {
        continue;
      }
      if (used != null && !used.contains(name) && !onlyHidden(name) && marked.add(name)) {
        sent.add(new Field(unused(name), ""));
      }
      values(element).forEach(value -> sent.add(new Field(name, value)));
    }
    if (submitter != null && submitter.hasAttr("name")) {
      sent.add(new Field(submitter.attr("name"), submitter.attr("value")));
    }
    return sent.stream()
        .map(f -> url(f.name()) + "=" + url(f.value()))
        .collect(Collectors.joining("&"));
  }

  private boolean onlyHidden(String name) {
    return fields().stream()
        .filter(f -> f.attr("name").equals(name))
        .allMatch(f -> type(f).equals("hidden"));
  }

  /**
   * {@code user[name]} is marked by {@code user[_unused_name]}, {@code tags[]} by {@code
   * _unused_tags[]}.
   */
  private static String unused(String name) {
    var base = name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
    int last = base.lastIndexOf('[') + 1;
    return name.substring(0, last) + "_unused_" + name.substring(last);
  }

  private static List<String> values(Element field) {
    if (field.closest("[disabled]") != null) {
      return List.of();
    }
    var type = type(field);
    if (NEVER_SENT.contains(type)) {
      return List.of();
    }
    return switch (type) {
      case "select" -> selected(field);
      case "textarea" -> List.of(field.wholeText());
      case "checkbox", "radio" ->
          field.hasAttr("checked") ? List.of(checkedValue(field)) : List.of();
      default -> List.of(field.attr("value"));
    };
  }

  private static List<String> selected(Element select) {
    var chosen = select.select("option[selected]");
    if (chosen.isEmpty() && !select.hasAttr("multiple")) {
      chosen = new Elements(select.select("option").stream().limit(1).toList());
    }
    return chosen.stream().map(FormFields::optionValue).toList();
  }

  private static String optionValue(Element option) {
    return option.hasAttr("value") ? option.attr("value") : option.text();
  }

  private static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
