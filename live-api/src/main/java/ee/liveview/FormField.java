package ee.liveview;

import java.util.List;
import java.util.Map;

/**
 * One field of a {@link Form}, with everything that an input of your own needs.
 *
 * <pre>{@code
 * <input id="#{form.email.id}" name="#{form.email.name}" value="#{form.email.value}">
 * }</pre>
 *
 * <p>In Phoenix: {@code Phoenix.HTML.FormField}.
 *
 * <p>In Faces: a {@code UIInput}.
 *
 * @param form the form it belongs to
 * @param field its own name: {@code email}
 * @param id of its input: {@code registration_email}
 * @param name of its input: {@code registration[email]}
 * @param value what the input shows: a text, or a list of texts where there are several; what the
 *     user typed, else the original in the form that HTML wants
 * @param errors what is wrong with it; empty before an action
 * @param used whether the user has been at it; show errors only then
 * @param changed whether its value differs from the original
 * @param type what its text becomes, of lists that of the items; {@code String} when that is not
 *     known
 * @param multiple whether it holds several values
 * @param attributes what Jakarta Validation demands, as attributes of HTML: {@code required},
 *     {@code min}, {@code max}, {@code step}, {@code minlength}, {@code maxlength}, {@code pattern}
 */
public record FormField(
    Form<?> form,
    String field,
    String id,
    String name,
    Object value,
    List<FormError> errors,
    boolean used,
    boolean changed,
    Class<?> type,
    boolean multiple,
    Map<String, Object> attributes) {

  /** Its value as one text; of several the first one. */
  public String text() {
    return value instanceof List<?> many
        ? many.isEmpty() ? "" : String.valueOf(many.get(0))
        : String.valueOf(value);
  }

  /** Its value as texts. */
  public List<String> texts() {
    return value instanceof List<?> many
        ? many.stream().map(String::valueOf).toList()
        : List.of(text());
  }

  /** The id of one of several inputs of this field, such as a radio button. */
  public String id(Object choice) {
    return id + "_" + choice.toString().replaceAll("\\W", "_");
  }

  /** Whether there are errors and the user has been at it. */
  public boolean broken() {
    return used && !errors.isEmpty();
  }

  /** Its name for people who read: {@code firstName} is "First name". */
  public String title() {
    var words = field.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').strip();
    return words.isEmpty()
        ? ""
        : Character.toUpperCase(words.charAt(0))
            + words.substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}
