package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FormError;
import ee.liveview.FormField;
import ee.liveview.FormInput;
import ee.liveview.FunctionComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An input with its label, hint and errors. What it looks like is up to the component for its kind,
 * {@code live:input-box}, {@code -textarea}, {@code -select}, {@code -checkbox}, {@code -choices}
 * or {@code -dates}, which an application may replace one by one.
 */
@FunctionComponent(value = "live:input", doc = "An input of a form, with label, hint and errors.")
record Input(
    @Attr(doc = "a field of a form; else give name and value") @Nullable FormField field,
    @Attr(
            doc = "what kind of input; by the type of the field if there is none",
            values = {
              "checkbox",
              "checkboxes",
              "color",
              "date",
              "date-select",
              "datetime-local",
              "datetime-select",
              "email",
              "file",
              "hidden",
              "month",
              "number",
              "password",
              "radio",
              "range",
              "search",
              "select",
              "switch",
              "tel",
              "text",
              "textarea",
              "time",
              "time-select",
              "url",
              "week"
            })
        @Nullable String type,
    @Nullable String label,
    @Attr(doc = "a line of help") @Nullable String hint,
    @Attr(doc = "the value, instead of that of the field") @Nullable Object value,
    @Nullable String id,
    @Nullable String name,
    @Attr(doc = "what is wrong, instead of what is wrong with the field")
        @Nullable Collection<?> errors,
    @Attr(doc = "choices: texts, enums, FormOptions, or a map of labels and values")
        @Nullable Object options,
    @Attr(doc = "the choice that stands for none") @Nullable String prompt,
    @Attr(doc = "whether several can be chosen") @Nullable Boolean multiple,
    @Attr(defaultValue = "true", doc = "what a ticked box sends") String checkedValue,
    @Attr(defaultValue = "false", doc = "what a box sends that is not ticked")
        String uncheckedValue,
    @Attr(defaultValue = "true", doc = "whether a box that is not ticked sends anything")
        boolean hiddenInput,
    @Attr(
            values = {"minute", "second", "millisecond"},
            doc = "how exact a time is")
        @Nullable String precision,
    @Attr(doc = "of a date by selects: its parts in their order, such as day month year")
        @Nullable String order,
    @Attr(doc = "of a date by selects: the first year; five years ago if there is none")
        @Nullable Integer fromYear,
    @Attr(doc = "of a date by selects: the last year; in five years if there is none")
        @Nullable Integer toYear,
    @Attr(name = "class") @Nullable String css,
    @Attr(
            global = true,
            include = {
              "accept",
              "autocomplete",
              "capture",
              "cols",
              "dirname",
              "disabled",
              "form",
              "list",
              "max",
              "maxlength",
              "min",
              "minlength",
              "pattern",
              "placeholder",
              "readonly",
              "required",
              "rows",
              "size",
              "step",
              "wrap"
            })
        Map<String, Object> rest) {
  Input {
    type = Given.text(type);
    name = Given.text(name);
    id = Given.text(id);
    precision = Given.text(precision);
    if (field == null && name == null) {
      throw new IllegalArgumentException("a live:input has a field or a name");
    }
  }

  /** The type that is given, or what the field is best typed into. */
  String kind() {
    return type == null ? InputTypes.of(field, options) : type;
  }

  /** Which component shows it. */
  String part() {
    return switch (kind()) {
      case "textarea" -> "textarea";
      case "select" -> "select";
      case "checkbox", "switch" -> "checkbox";
      case "radio", "checkboxes" -> "choices";
      case "date-select", "datetime-select", "time-select" -> "dates";
      case "hidden" -> "hidden";
      default -> "box";
    };
  }

  FormInput input() {
    var kind = kind();
    var given = given();
    var text = InputTypes.text(kind, given, precision, value != null);
    return new FormInput(
        controlId(),
        controlName(),
        kind,
        text,
        values(given),
        label == null ? "" : label,
        hint == null ? "" : hint,
        messages(),
        Options.of(options, field, prompt, kind),
        attributes(kind),
        css == null ? "" : css);
  }

  private Object given() {
    if (value != null) {
      return value;
    }
    return field == null ? "" : field.value();
  }

  private static List<String> values(Object given) {
    return given instanceof Collection<?> many
        ? many.stream().map(InputTypes::plain).toList()
        : List.of(InputTypes.plain(given));
  }

  private String controlId() {
    if (id != null) {
      return id;
    }
    return field == null ? controlName().replaceAll("\\W+", "_").replaceAll("_$", "") : field.id();
  }

  /** What several values are sent under ends with brackets. */
  private String controlName() {
    if (name != null) {
      return name;
    }
    var own = field == null ? "" : field.name();
    return several() ? own + "[]" : own;
  }

  private boolean several() {
    return multiple == null
        ? kind().equals("checkboxes") || (field != null && field.multiple())
        : multiple;
  }

  /** Nobody wants to be told off before having tried. */
  private List<String> messages() {
    if (errors != null) {
      return errors.stream().map(String::valueOf).toList();
    }
    return field == null || !field.broken()
        ? List.of()
        : field.errors().stream().map(FormError::message).toList();
  }

  private Map<String, Object> attributes(String kind) {
    var all = new LinkedHashMap<String, Object>();
    all.put("id", controlId());
    all.put("name", controlName());
    if (field != null) {
      field.attributes().forEach((attribute, given) -> put(all, kind, attribute, given));
    }
    if (several() && (kind.equals("select") || kind.equals("file") || kind.equals("email"))) {
      all.put("multiple", true);
    }
    if (precision != null) {
      all.put("step", InputTypes.step(precision));
    }
    all.putAll(rest);
    return all;
  }

  private static void put(
      Map<String, Object> all, String kind, String attribute, Object constraint) {
    if (InputTypes.allows(kind, attribute)) {
      all.put(attribute, constraint);
    }
  }
}
