package ee.liveview;

import java.util.List;

/**
 * One choice of a select, of radio buttons or checkboxes, a group of choices, or a line between
 * them.
 *
 * <pre>{@code
 * List<FormOption> sizes =
 *     List.of(
 *         FormOption.of("Small", "S"),
 *         FormOption.separator(),
 *         FormOption.group("Large", FormOption.of("Large", "L"), FormOption.of("Huge", "XL")));
 * }</pre>
 *
 * <p>Components take plain texts, enums and maps of labels and values as well. Immutable; nothing
 * in it is null.
 *
 * <p>In Phoenix: {@code options_for_select/2}.
 *
 * <p>In Faces: {@code SelectItem}, {@code SelectItemGroup}.
 *
 * @param kind what it is
 * @param label what the user reads
 * @param value what the browser sends
 * @param disabled whether it cannot be chosen
 * @param options what is in a group
 */
public record FormOption(
    Kind kind, String label, String value, boolean disabled, List<FormOption> options) {

  /** What an option is. */
  public enum Kind {
    /** A choice. */
    CHOICE,
    /** Choices below a heading. */
    GROUP,
    /** A line between choices. */
    SEPARATOR
  }

  /** Copies the options. */
  public FormOption {
    options = List.copyOf(options);
  }

  /** A choice that sends the text of a value; of an enum its name. */
  public static FormOption of(String label, Object value) {
    var text = value instanceof Enum<?> constant ? constant.name() : value.toString();
    return new FormOption(Kind.CHOICE, label, text, false, List.of());
  }

  /** Choices below a heading. */
  public static FormOption group(String label, FormOption... options) {
    return new FormOption(Kind.GROUP, label, "", false, List.of(options));
  }

  /** A line between choices. */
  public static FormOption separator() {
    return new FormOption(Kind.SEPARATOR, "", "", true, List.of());
  }

  /** The same, which cannot be chosen. */
  public FormOption disable() {
    return new FormOption(kind, label, value, true, options);
  }

  /** Whether it is a choice. */
  public boolean choice() {
    return kind == Kind.CHOICE;
  }

  /** Whether it is a group. */
  public boolean group() {
    return kind == Kind.GROUP;
  }
}
