package ee.liveview;

import java.util.Map;

/**
 * What is wrong with a field, ready to be shown, and what it was made of for whoever words it
 * otherwise.
 *
 * <pre>{@code
 * <li :for="e : form.email.errors">#{e.message}</li>
 * }</pre>
 *
 * <p>In Phoenix: {@code {message, opts}} in a changeset's errors.
 *
 * <p>In Faces: {@code FacesMessage}.
 *
 * @param message in the language of the view
 * @param template what the message was made of, such as {@code
 *     {jakarta.validation.constraints.Size.message}}
 * @param arguments the values in it by name: {@code min}, {@code max}, or {@code 0}, {@code 1}
 */
public record FormError(String message, String template, Map<String, Object> arguments) {

  /** Copies the arguments. */
  public FormError {
    arguments = Map.copyOf(arguments);
  }

  /** The message. */
  @Override
  public String toString() {
    return message;
  }
}
