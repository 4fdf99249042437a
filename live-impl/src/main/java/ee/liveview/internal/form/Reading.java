package ee.liveview.internal.form;

import ee.liveview.FormError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a form means: its value, what is wrong with it, what differs from the original.
 *
 * @param value null when there can be none
 * @param values by field
 * @param errors by path
 */
record Reading(
    @Nullable Object value,
    Map<String, @Nullable Object> values,
    Map<String, List<FormError>> errors,
    Set<String> changes) {

  static Reading of(State state, Shape shape, FormEngine engine) {
    var spot = Spot.root(engine.messages());
    var values = shape.values(state.all(), state.data(), spot);
    var value = shape.made(values, state.data(), spot);
    var errors = spot.errors();
    // What could not be converted is not blamed for its value as well.
    var unconverted = List.copyOf(errors.keySet());
    for (var violation : shape.violations(value, values, state, engine)) {
      var path = place(violation.path(), shape);
      if (unconverted.stream().noneMatch(known -> isBelow(path, known))) {
        add(errors, path, violation.error());
      }
    }
    for (var extra : state.extras()) {
      add(errors, extra.path(), extra.error());
    }
    if (value == null && errors.size() > 1) {
      // The constructor refused what is blamed elsewhere already.
      errors.remove("");
    }
    return new Reading(
        value,
        values,
        Collections.unmodifiableMap(errors),
        changes(state, shape, values, unconverted));
  }

  private static void add(Map<String, List<FormError>> errors, String path, FormError error) {
    errors.computeIfAbsent(path, p -> new ArrayList<>(1)).add(error);
  }

  private static boolean isBelow(String path, String known) {
    return !known.isEmpty()
        && path.startsWith(known)
        && (path.length() == known.length() || ".[".indexOf(path.charAt(known.length())) >= 0);
  }

  /** The nearest field or form: a constraint may be on a method that is no field. */
  private static String place(String violated, Shape shape) {
    var inside = shape;
    var place = "";
    for (var segment : violated.split("\\.")) {
      int bracket = segment.indexOf('[');
      var name = bracket < 0 ? segment : segment.substring(0, bracket);
      var part = inside == null ? null : inside.part(name);
      if (part == null) {
        break;
      }
      inside = part.kind().shape();
      // Of several plain values the field as a whole is wrong.
      place += (place.isEmpty() ? "" : ".") + (inside == null ? name : segment);
    }
    return place;
  }

  private static Set<String> changes(
      State state, Shape shape, Map<String, @Nullable Object> values, List<String> unconverted) {
    var sent = state.all();
    if (sent.isEmpty()) {
      return Set.of();
    }
    var changes = new LinkedHashSet<String>();
    values.forEach(
        (name, value) -> {
          var part = shape.part(name);
          if (part != null && sent.containsKey(name)) {
            var data = state.data();
            var before = data == null ? null : shape.get(data, name);
            boolean same = Objects.equals(value, before == null ? part.kind().none() : before);
            if (!same || unconverted.stream().anyMatch(path -> isBelow(path, name))) {
              changes.add(name);
            }
          }
        });
    return Collections.unmodifiableSet(changes);
  }

  /** The part of it that a nested form shows; of a list the one at an index. */
  Reading below(String field, int index, Shape inner, State innerState) {
    var whole = values.get(field);
    var value = whole instanceof Optional<?> maybe ? maybe.orElse(null) : whole;
    if (index >= 0) {
      var entries = value instanceof Collection<?> many ? new ArrayList<Object>(many) : List.of();
      value = index < entries.size() ? entries.get(index) : null;
    }
    var innerValues = new LinkedHashMap<String, @Nullable Object>();
    for (var part : inner.parts()) {
      innerValues.put(part.name(), value == null ? null : inner.get(value, part.name()));
    }
    var prefix = index < 0 ? field : field + "[" + index + "]";
    var innerErrors = new LinkedHashMap<String, List<FormError>>();
    errors.forEach(
        (path, found) -> {
          if (isBelow(path, prefix)) {
            var rest = path.substring(prefix.length());
            innerErrors.put(rest.startsWith(".") ? rest.substring(1) : rest, found);
          }
        });
    return new Reading(
        value,
        innerValues,
        Collections.unmodifiableMap(innerErrors),
        changes(innerState, inner, innerValues, List.copyOf(innerErrors.keySet())));
  }
}
