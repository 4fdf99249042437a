package ee.liveview.internal.form;

import ee.liveview.Form;
import ee.liveview.FormError;
import ee.liveview.FormField;
import ee.liveview.internal.problem.Nearest;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A form of one type. What it was made with is its {@link State}; the rest is worked out of it when
 * somebody asks, once.
 */
final class TypedForm<T> implements Form<T> {
  private final State state;
  private @Nullable FormEngine engine;
  private @Nullable Reading reading;
  private final Map<String, FormField> fields = new HashMap<>();
  private final Map<String, List<Form<?>>> nested = new HashMap<>();

  private TypedForm(State state, @Nullable FormEngine engine, @Nullable Reading reading) {
    this.state = state;
    this.engine = engine;
    this.reading = reading;
  }

  static <T> TypedForm<T> of(Type type, @Nullable Object data) {
    return new TypedForm<>(State.first(type, data), null, null);
  }

  private FormEngine engine() {
    var known = engine;
    if (known == null) {
      known = FormEngine.current();
      engine = known;
    }
    return known;
  }

  private Shape shape() {
    return engine().shape(state.type());
  }

  private Reading reading() {
    var known = reading;
    if (known == null) {
      known = Reading.of(state, shape(), engine());
      reading = known;
    }
    return known;
  }

  private Form<T> with(UnaryOperator<State> change) {
    return new TypedForm<>(change.apply(state), engine, null);
  }

  @Override
  public Form<T> named(String name) {
    return with(s -> s.named(name));
  }

  @Override
  public Form<T> withId(String id) {
    return with(s -> s.identified(id));
  }

  @Override
  public Form<T> withAction(String action) {
    return with(s -> s.acted(action));
  }

  @Override
  public Form<T> withoutAction() {
    return with(s -> s.acted(null));
  }

  @Override
  public Form<T> withGroups(Class<?>... groups) {
    return with(s -> s.grouped(List.of(groups)));
  }

  @Override
  public Form<T> step(Class<?>... groups) {
    return with(s -> s.kept(s.all()).changed(null, List.of()).acted(null).grouped(List.of(groups)));
  }

  @Override
  public Form<T> only(String... names) {
    Arrays.stream(names).forEach(this::part);
    return with(s -> s.limited(Set.of(names)));
  }

  @Override
  public Form<T> withError(String field, String message, Object... arguments) {
    if (!field.isEmpty()) {
      part(field.replaceAll("[.\\[].*", ""));
    }
    var error = new State.Extra(field, engine().messages().of(message, arguments));
    return with(s -> s.withError(error));
  }

  @Override
  public Form<T> with(String field, Object value) {
    var text = part(field).kind().text(value);
    return with(
        s -> {
          var params = new LinkedHashMap<>(s.params() == null ? Map.of() : s.params());
          params.put(field, text);
          return s.changed(params, s.target());
        });
  }

  @Override
  public Form<T> change(Map<String, ?> sent) {
    var own = Sent.of(sent, state.name());
    var params = new LinkedHashMap<String, Object>(own.params());
    var only = state.only();
    if (only != null) {
      params.keySet().removeIf(name -> shape().part(name) != null && !only.contains(name));
    }
    var ordered = Entries.ordered(shape(), params, state.data());
    return with(s -> s.changed(ordered, own.target()));
  }

  @Override
  public Form<T> reset() {
    return with(s -> s.kept(Map.of()).changed(null, List.of()).acted(null));
  }

  @Override
  public boolean valid() {
    return reading().errors().isEmpty() && reading().value() != null;
  }

  @Override
  @SuppressWarnings("unchecked") // the type it was made with
  public T value() {
    var value = reading().value();
    if (value == null) {
      throw new IllegalStateException(
          FormProblem.NO_VALUE.code()
              + "  "
              + shape().type().getName()
              + " could not be made of what was typed; ask valid() first");
    }
    return (T) value;
  }

  @Override
  public T applyTo(T target) {
    var values = reading().values();
    for (var name : changes()) {
      shape().set(target, name, values.get(name));
    }
    return target;
  }

  @Override
  @SuppressWarnings("unchecked") // the type it was made with
  public Optional<T> data() {
    return Optional.ofNullable((T) state.data());
  }

  @Override
  public Map<String, Object> params() {
    var params = state.params();
    return params == null ? Map.of() : java.util.Collections.unmodifiableMap(params);
  }

  @Override
  public Optional<String> action() {
    return Optional.ofNullable(state.action());
  }

  @Override
  public String name() {
    return state.name();
  }

  @Override
  public String id() {
    return state.id();
  }

  @Override
  public OptionalInt index() {
    return state.index() < 0 ? OptionalInt.empty() : OptionalInt.of(state.index());
  }

  @Override
  public List<String> target() {
    return state.target();
  }

  @Override
  public List<String> fields() {
    return shape().names();
  }

  @Override
  public FormField field(String name) {
    var known = fields.get(name);
    if (known == null) {
      known = makeField(part(name));
      fields.put(name, known);
    }
    return known;
  }

  private FormField makeField(Shape.Part part) {
    var name = part.name();
    var kind = part.kind();
    return new FormField(
        this,
        name,
        state.id().isEmpty() ? name : state.id() + "_" + name,
        state.name().isEmpty() ? name : state.name() + "[" + name + "]",
        shown(part),
        state.showsErrors() ? reading().errors().getOrDefault(name, List.of()) : List.of(),
        used(part),
        changes().contains(name),
        kind.type(),
        kind.multiple(),
        shape().attributes(part, state, engine()));
  }

  /** Who has chosen the year of a date is not done with it. */
  private boolean used(Shape.Part part) {
    var params = state.params();
    if (params == null) {
      return false;
    }
    return DateParts.has(part.kind().type())
        ? Usage.usedInParts(params, part.name())
        : Usage.used(params, part.name());
  }

  /** What the user typed wins over the original, whether it can be converted or not. */
  private Object shown(Shape.Part part) {
    var raw = state.all().get(part.name());
    if (raw == null || part.kind().shape() != null) {
      return part.kind().text(original(part.name()));
    }
    if (part.kind().multiple()) {
      return raw instanceof List<?> many
          ? many.stream().map(String::valueOf).filter(text -> !text.isEmpty()).toList()
          : raw.toString().isEmpty() ? List.of() : List.of(raw.toString());
    }
    if (raw instanceof Map<?, ?> parts && DateParts.has(part.kind().type())) {
      return DateParts.text(part.kind().type(), parts);
    }
    return raw instanceof Map || raw instanceof List ? "" : raw.toString();
  }

  private @Nullable Object original(String name) {
    var data = state.data();
    return data == null ? null : shape().get(data, name);
  }

  @Override
  public String key() {
    return state.key();
  }

  @Override
  public List<Form<?>> nested(String name, List<?> before, List<?> after) {
    if (!before.isEmpty() || !after.isEmpty()) {
      return makeNested(part(name), before, after);
    }
    var known = nested.get(name);
    if (known == null) {
      known = makeNested(part(name), before, after);
      nested.put(name, known);
    }
    return known;
  }

  private List<Form<?>> makeNested(Shape.Part part, List<?> before, List<?> after) {
    var inner = part.kind().shape();
    if (inner == null) {
      throw new IllegalArgumentException(
          FormProblem.UNKNOWN_FIELD.code() + "  the field " + part.name() + " is not nested");
    }
    var raw = state.all().get(part.name());
    var originals = part.kind().parts(original(part.name()));
    if (!part.kind().multiple()) {
      var params = raw instanceof Map<?, ?> map ? Entries.named(map) : null;
      var data = originals.isEmpty() ? null : originals.get(0);
      return List.of(inner(part.name(), inner, params, data, -1, ""));
    }
    return List.copyOf(
        raw instanceof List<?> entries
            ? sent(part.name(), inner, entries, originals)
            : unsent(part.name(), inner, before, originals, after));
  }

  private List<Form<?>> sent(String name, Shape inner, List<?> entries, List<?> originals) {
    var forms = new ArrayList<Form<?>>();
    for (var entry : entries) {
      var params = Entries.named((Map<?, ?>) entry);
      var data = Entries.original(params, originals);
      var key = String.valueOf(params.get(Entries.IDENTITY));
      forms.add(inner(name, inner, params, data, forms.size(), key));
    }
    return forms;
  }

  /** Those of the original keep their places in it as keys. */
  private List<Form<?>> unsent(
      String name, Shape inner, List<?> before, List<?> originals, List<?> after) {
    var forms = new ArrayList<Form<?>>();
    int further = originals.size();
    for (var data : before) {
      forms.add(inner(name, inner, null, data, forms.size(), String.valueOf(further++)));
    }
    for (int i = 0; i < originals.size(); i++) {
      forms.add(inner(name, inner, null, originals.get(i), forms.size(), String.valueOf(i)));
    }
    for (var data : after) {
      forms.add(inner(name, inner, null, data, forms.size(), String.valueOf(further++)));
    }
    return forms;
  }

  private Form<?> inner(
      String field,
      Shape inner,
      @Nullable Map<String, Object> params,
      @Nullable Object data,
      int index,
      String key) {
    var own = field(field);
    var at = index < 0 ? "" : "[" + index + "]";
    var innerState =
        State.first(inner.type(), data)
            .named(own.name() + at)
            .identified(own.id() + (index < 0 ? "" : "_" + index))
            .changed(params, List.of())
            .acted(state.action())
            .grouped(state.groups())
            .at(index, key);
    return new TypedForm<>(innerState, engine(), reading().below(field, index, inner, innerState));
  }

  @Override
  public List<FormError> errors() {
    return state.showsErrors() ? reading().errors().getOrDefault("", List.of()) : List.of();
  }

  @Override
  public Map<String, List<FormError>> allErrors() {
    return reading().errors();
  }

  @Override
  public Set<String> changes() {
    return reading().changes();
  }

  private Shape.Part part(String name) {
    var part = shape().part(name);
    if (part == null) {
      var names = shape().names();
      throw new IllegalArgumentException(
          FormProblem.UNKNOWN_FIELD.code()
              + "  a form of "
              + shape().type().getName()
              + " has no field "
              + name
              + Nearest.to(name, names)
                  .map(near -> "; did you mean " + near + "?")
                  .orElse("; its fields are " + String.join(", ", names)));
    }
    return part;
  }

  @Override
  public String toString() {
    return "Form " + state.name() + " " + new LinkedHashSet<>(state.all().keySet());
  }
}
