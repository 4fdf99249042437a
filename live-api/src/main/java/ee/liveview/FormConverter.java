package ee.liveview;

/**
 * Turns the text of a form field into a type of the application and back: a CDI bean of the
 * application.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class MoneyConverter implements FormConverter<Money> {
 *   public Money fromText(String text) {
 *     return Money.parse(text);
 *   }
 *
 *   public String toText(Money money) {
 *     return money.toString();
 *   }
 * }
 * }</pre>
 *
 * <p>It is called for every change of a form, never for blank text and never for null, and at most
 * by one thread at a time for one view. One for a type of the platform replaces the conversion that
 * there is.
 *
 * <p>In Phoenix: {@code Ecto.Type}.
 *
 * <p>In Faces: {@code Converter}.
 */
public interface FormConverter<T> {

  /**
   * The value of a text.
   *
   * @throws IllegalArgumentException when it is none; its message becomes the error of the field,
   *     or a general one when it has no message
   */
  T fromText(String text);

  /** The text of a value. */
  String toText(T value);
}
