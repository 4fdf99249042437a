package ee.liveview;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the markup of one {@code live:input} needs: for an application that replaces the
 * markup of a kind of input with a component of its own.
 *
 * <pre>{@code
 * <!-- liveview/components/live/input-textarea.html -->
 * <live:attr name="input" required/>
 * <div class="field">
 *   <label for="#{input.id}">#{input.label}</label>
 *   <textarea :attrs="input.attributes">#{input.value}</textarea>
 * </div>
 * }</pre>
 *
 * <p>Immutable; nothing in it is null, an empty text stands for what is missing.
 *
 * <p>In Phoenix: the assigns of the {@code input} core component.
 *
 * <p>In Faces: what a renderer asks a {@code UIInput}.
 *
 * @param id of the control
 * @param name of the control
 * @param type as {@code live:input} has it: {@code text}, {@code switch}, {@code radio} …
 * @param value as the control wants it
 * @param values of a control with several
 * @param label empty for none
 * @param hint a line of help; empty for none
 * @param errors what to show; empty before the user has been at it
 * @param options choices
 * @param attributes of the control: id, name, constraints and whatever the call added; not value,
 *     not what says that it is wrong
 * @param css classes of the call
 */
public record FormInput(
    String id,
    String name,
    String type,
    String value,
    List<String> values,
    String label,
    String hint,
    List<String> errors,
    List<FormOption> options,
    Map<String, Object> attributes,
    String css) {

  /** Whether there is something wrong that the user may see. */
  public boolean broken() {
    return !errors.isEmpty();
  }

  /** The id of the element with the errors. */
  public String errorId() {
    return id + "_error";
  }

  /** The id of the element with the hint. */
  public String hintId() {
    return id + "_hint";
  }

  /** For {@code aria-invalid}: null while nothing is wrong. */
  public @Nullable String invalid() {
    return broken() ? "true" : null;
  }

  /** For {@code aria-describedby}: the ids of errors and hint. */
  public String describedBy() {
    return hint.isEmpty() ? errorId() : errorId() + " " + hintId();
  }

  /** Whether a choice is chosen. */
  public boolean chosen(FormOption option) {
    return values.contains(option.value());
  }

  /** The id of one of several controls. */
  public String choiceId(FormOption option) {
    return id + "_" + option.value().replaceAll("\\W", "_");
  }

  /** Whether an input may not be left empty. */
  public boolean required() {
    var required = attributes.get("required");
    return required != null && !Boolean.FALSE.equals(required); // a template may give it as text
  }
}
