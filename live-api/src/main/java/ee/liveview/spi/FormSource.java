package ee.liveview.spi;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets forms be made of objects of a type that is neither a record nor a class with properties: a
 * CDI bean of the application, one for each such type.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class MoneySource implements FormSource<Money> {
 *   public Map<String, Type> fields() {
 *     return Map.of("amount", BigDecimal.class, "currency", Currency.class);
 *   }
 *
 *   public Object get(Money money, String field) {
 *     return field.equals("amount") ? money.amount() : money.currency();
 *   }
 *
 *   public Money make(Map<String, Object> values, Money original) {
 *     return Money.of((BigDecimal) values.get("amount"), (Currency) values.get("currency"));
 *   }
 * }
 * }</pre>
 *
 * <p>From then on {@code Form<Money>} is a form like any other: text becomes what {@link #fields}
 * says, nested forms work in both directions, and inputs show errors and constraints. It is also
 * for what implements or extends {@code T}, and may be called by several threads at once.
 *
 * <p>Templates are checked when the application is deployed, before there are beans: names of
 * fields of such forms are not among what is checked.
 *
 * <p>In Phoenix: an implementation of the protocol {@code Phoenix.HTML.FormData}.
 *
 * <p>In Faces: no counterpart.
 *
 * @param <T> what forms are made of
 */
public interface FormSource<T> {

  /**
   * The fields, in their order, with the types that their text becomes: whatever a component of a
   * record may be. Asked once.
   */
  Map<String, Type> fields();

  /**
   * The value of a field.
   *
   * @return null for none
   */
  @Nullable Object get(T data, String field);

  /**
   * An object of what was typed.
   *
   * @param values of all fields; those that the browser did not send are as in the original
   * @param original what the form was made of; null when it was made of nothing. It is not to be
   *     changed
   * @throws IllegalArgumentException when there can be none; its message becomes the error of the
   *     whole form
   */
  T make(Map<String, @Nullable Object> values, @Nullable T original);

  /**
   * What HTML is told of a field: {@code required}, {@code min}, {@code max}, {@code step}, {@code
   * minlength}, {@code maxlength}, {@code pattern}.
   */
  default Map<String, Object> attributes(String field) {
    return Map.of();
  }

  /**
   * What is wrong with an object.
   *
   * @return messages by field, or by a path such as {@code lines[0].amount}; those of the empty one
   *     are of the whole form. Each is a text, or in braces a key of the bundle {@code
   *     ValidationMessages}
   */
  default Map<String, List<String>> errors(T value) {
    return Map.of();
  }
}
