package ee.liveview;

import ee.liveview.spi.FormFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a user has typed into a form, what it means in Java, and what is wrong with it: one
 * immutable value.
 *
 * <pre>{@code
 * private Form<Registration> form = Form.empty(Registration.class);
 *
 * @OnEvent
 * void validate(Form<Registration> changed) {
 *   form = changed;
 * }
 *
 * @OnEvent
 * void save(Form<Registration> sent) {
 *   form = sent;
 *   if (form.valid()) {
 *     users.register(form.value());
 *   }
 * }
 * }</pre>
 *
 * <pre>{@code
 * <live:form for="#{form}" phx-change="validate" phx-submit="save">
 *   <live:input field="#{form.email}" label="E-mail"/>
 * </live:form>
 * }</pre>
 *
 * <p>{@code T} is a record, a class with properties, or {@code Map<String, Object>}. In templates
 * {@code form.email} is the {@link FormField} of that name. A parameter of an {@link OnEvent}
 * method receives what the browser sent, as a change of the form with the same {@code T} that is in
 * a field of the view: name, id, groups and original stay those of that form, and the event's name
 * becomes the {@linkplain #action() action}. Where a view has several such forms the one counts
 * whose name the browser sent; where it has none, an empty one.
 *
 * <p>Text becomes the types of {@code T}: numbers, {@code boolean}, enums, {@code java.time},
 * {@code BigDecimal}, {@code UUID}, {@code Optional}, lists and sets of these, nested records and
 * lists of them, and whatever a {@link FormConverter} is for. Blank text is {@code null}. What
 * cannot be converted is an error of its field, and the user keeps what was typed. What could be
 * converted is checked with Jakarta Validation, in the language of the view. A field that the
 * browser did not send keeps its original value.
 *
 * <p>Thread-safe as far as {@code T} is. No argument may be null unless said so.
 *
 * <p>In Phoenix: {@code to_form/2} of a changeset, {@code Phoenix.HTML.Form}.
 *
 * <p>In Faces: the {@code UIInput}s of an {@code h:form}, with their converters, validators and
 * messages.
 */
public interface Form<T> {

  /** A form with nothing in it, named after the class: {@code registration[email]}. */
  static <T> Form<T> empty(Class<T> type) {
    return FormFactory.get().empty(type);
  }

  /**
   * A form that shows a record, the properties of an object, or the entries of a map.
   *
   * <p>Of an object of which the browser may only change some properties, name these with {@link
   * #only}: anybody can send values for the others.
   */
  static <T> Form<T> of(T data) {
    return FormFactory.get().of(data);
  }

  /**
   * A form without a class, whose fields have no prefix.
   *
   * @param types the fields and what their text becomes; other fields are text
   */
  static Form<Map<String, Object>> map(Map<String, Class<?>> types) {
    return FormFactory.get().map(types);
  }

  /** The same with another prefix of names and ids; empty for none. */
  Form<T> named(String name);

  /** The same with another prefix of ids alone. */
  Form<T> withId(String id);

  /**
   * The same as the outcome of an action, such as {@code "validate"}: from now on errors show.
   * {@code "ignore"} hides them.
   */
  Form<T> withAction(String action);

  /** The same with its errors hidden until something happens. */
  Form<T> withoutAction();

  /**
   * The same, checked by these groups of Jakarta Validation; no groups for the default one. What
   * {@code T} requires besides stays in force.
   */
  Form<T> withGroups(Class<?>... groups);

  /**
   * The next step of a form in several steps: what was filled in so far is kept, although the next
   * step does not send it again, and the form is checked by other groups.
   *
   * <pre>{@code
   * if (form.valid()) {
   *   form = form.step(Delivery.class);
   * }
   * }</pre>
   */
  Form<T> step(Class<?>... groups);

  /**
   * The same, of which the browser may change these fields only; all others keep their values.
   *
   * @throws IllegalArgumentException when there is no such field ({@code LIVE-P010})
   */
  Form<T> only(String... fields);

  /**
   * The same with one more error.
   *
   * @param field a name or a path such as {@code "address.city"} or {@code "lines[0].amount"};
   *     empty for an error of the whole form
   * @param message text, or in braces a key of the bundle {@code ValidationMessages}; {@code {0}}
   *     stands for the first argument
   * @throws IllegalArgumentException when there is no such field ({@code LIVE-P010})
   */
  Form<T> withError(String field, String message, Object... arguments);

  /** The same with an error of the whole form. */
  default Form<T> withError(String message) {
    return withError("", message);
  }

  /**
   * The same with another value of a field, as if the user had typed it.
   *
   * @throws IllegalArgumentException when there is no such field ({@code LIVE-P010})
   */
  Form<T> with(String field, Object value);

  /** What becomes of it when the browser sends this, as {@link OnEvent} methods receive it. */
  Form<T> change(Map<String, ?> params);

  /** What becomes of it when the browser sends this, as {@link OnEvent} methods receive it. */
  default Form<T> change(Params params) {
    return change(params.values());
  }

  /** The same before anything was typed. */
  Form<T> reset();

  /** Whether everything could be converted and nothing is wrong, shown or not. */
  boolean valid();

  /**
   * What the user typed, in Java: a new object, the original is not changed. Fields that could not
   * be converted are as in {@link #data()}.
   *
   * @throws IllegalStateException when the constructor of {@code T} refused what was typed ({@code
   *     LIVE-P011}); a {@link #valid()} form has a value
   */
  T value();

  /** Writes the fields that differ from it into an object with properties, such as an entity. */
  T applyTo(T target);

  /** What it was made of. */
  Optional<T> data();

  /** What the browser sent for this form, nested and as text; empty when it sent nothing yet. */
  Map<String, Object> params();

  /** The action that came last. */
  Optional<String> action();

  /** The prefix of names; empty for none. */
  String name();

  /** The prefix of ids, also the id of the form element; empty for none. */
  String id();

  /** Which one it is of several in a list, from 0. */
  OptionalInt index();

  /**
   * What tells it apart from the other entries of its list wherever it goes, for {@code :key};
   * empty when it is in no list.
   */
  String key();

  /** The path of the field that the user changed last, below this form. */
  List<String> target();

  /** The names of the fields. Of a form without a class those that are known. */
  List<String> fields();

  /**
   * A field; in templates {@code form.email}.
   *
   * @throws IllegalArgumentException when there is no such field ({@code LIVE-P010})
   */
  FormField field(String name);

  /**
   * The forms of a nested record, or of each one of a list.
   *
   * @throws IllegalArgumentException when there is no such field, or it is not nested ({@code
   *     LIVE-P010})
   */
  default List<Form<?>> nested(String name) {
    return nested(name, List.of(), List.of());
  }

  /**
   * The same with more entries before and after those of the original, until the browser has sent
   * the entries.
   */
  List<Form<?>> nested(String name, List<?> before, List<?> after);

  /** The errors of the whole form, not of one field; empty before an action. */
  List<FormError> errors();

  /** All errors by path, that of the whole form being the empty one; whether shown or not. */
  Map<String, List<FormError>> allErrors();

  /** The names of the fields whose values differ from the original. */
  Set<String> changes();

  /** Whether any value differs from the original. */
  default boolean changed() {
    return !changes().isEmpty();
  }
}
