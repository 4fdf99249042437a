package ee.liveview.internal.form;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a form of some type consists of: found once, used for every change. */
abstract sealed class Shape permits RecordShape, BeanShape, MapShape, SourceShape {

  /** One field. */
  record Part(String name, Kind kind) {}

  private final Class<?> type;
  private final List<Part> parts;
  private final Map<String, Part> byName = new HashMap<>();

  Shape(Class<?> type, List<Part> parts) {
    this.type = type;
    this.parts = List.copyOf(parts);
    parts.forEach(part -> byName.put(part.name(), part));
  }

  /** The class whose constraints hold. */
  final Class<?> type() {
    return type;
  }

  final List<Part> parts() {
    return parts;
  }

  List<String> names() {
    return parts.stream().map(Part::name).toList();
  }

  @Nullable Part part(String name) {
    return byName.get(name);
  }

  /** The value of a field in an object of this shape. */
  abstract @Nullable Object get(Object data, String field);

  /**
   * An object of these values.
   *
   * @param data the original, for what is no field
   */
  abstract Object make(Map<String, @Nullable Object> values, @Nullable Object data);

  /** Writes one field of an object that can be changed. */
  void set(Object target, String field, @Nullable Object value) {
    throw new IllegalArgumentException(
        "an object of " + type.getName() + " cannot be changed; take the value of the form");
  }

  /** What is wrong with what was read, besides what could not be converted. */
  List<Constraints.Violation> violations(
      @Nullable Object value,
      Map<String, @Nullable Object> values,
      State state,
      FormEngine engine) {
    if (value != null) {
      return engine.constraints().check(value, state.groups());
    }
    var found = new ArrayList<Constraints.Violation>();
    values.forEach(
        (field, one) -> found.addAll(engine.constraints().check(type, field, one, state.groups())));
    return found;
  }

  /** What HTML is told of a field. */
  Map<String, Object> attributes(Part part, State state, FormEngine engine) {
    return engine.constraints().attributes(type, part, state.groups());
  }

  /** The values of all fields: what was sent, else those of the original. */
  Map<String, @Nullable Object> values(Map<?, ?> params, @Nullable Object data, Spot spot) {
    var values = new LinkedHashMap<String, @Nullable Object>();
    for (var part : parts) {
      var name = part.name();
      var raw = params.get(name);
      var before = data == null ? null : get(data, name);
      var kind = part.kind();
      if (raw != null) {
        values.put(name, kind.read(raw, before, spot.at(name)));
      } else {
        values.put(name, data == null ? kind.none() : before);
      }
    }
    return values;
  }

  /** An object of what was sent; null, with an error noted, when there can be none. */
  final @Nullable Object read(Map<?, ?> params, @Nullable Object data, Spot spot) {
    return made(values(params, data, spot), data, spot);
  }

  /** The same of values that were read. */
  final @Nullable Object made(
      Map<String, @Nullable Object> values, @Nullable Object data, Spot spot) {
    try {
      return make(values, data);
    } catch (IllegalArgumentException e) {
      var sentence = e.getMessage();
      if (sentence == null || sentence.isBlank()) {
        spot.wrong("invalid");
      } else {
        spot.wrong(spot.messages().plain(sentence));
      }
    } catch (RuntimeException e) {
      // Such as a constructor that insists on a value: what is missing has an error of its own.
      spot.wrong("invalid");
    }
    return null;
  }

  /** The type of a form without a class. */
  record Schemaless(Map<String, Class<?>> types) implements Type {
    Schemaless {
      types = Map.copyOf(types);
    }
  }

  /** Parts of members, those left out that nothing from a page can become. */
  static List<Part> parts(Map<String, Type> members, Kinds kinds) {
    var parts = new ArrayList<Part>();
    members.forEach(
        (name, type) -> kinds.of(type).ifPresent(kind -> parts.add(new Part(name, kind))));
    return parts;
  }
}
