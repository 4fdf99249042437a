package ee.liveview.internal.form;

import ee.liveview.FormError;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a form was made with.
 *
 * @param data the original
 * @param params what the browser sent last; null when it sent nothing
 * @param kept what it sent in earlier steps
 * @param only the fields that it may change; null for all
 * @param index which one it is in a list; -1 for none
 * @param key what tells it apart in the list
 */
record State(
    Type type,
    String name,
    String id,
    @Nullable Object data,
    @Nullable Map<String, Object> params,
    Map<String, Object> kept,
    @Nullable String action,
    List<Class<?>> groups,
    @Nullable Set<String> only,
    List<Extra> extras,
    int index,
    String key,
    List<String> target) {

  /** An error that the application has found. */
  record Extra(String path, FormError error) {}

  static State first(Type type, @Nullable Object data) {
    var name = type instanceof Class<?> named ? name(named) : "";
    return new State(
        type, name, name, data, null, Map.of(), null, List.of(), null, List.of(), -1, "",
        List.of());
  }

  /** {@code OrderLine} is {@code order_line}. */
  private static String name(Class<?> type) {
    return type.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  State named(String newName) {
    var newId = newName.replaceAll("\\W+", "_").replaceAll("_$", "");
    return new State(
        type, newName, newId, data, params, kept, action, groups, only, extras, index, key, target);
  }

  State identified(String newId) {
    return new State(
        type, name, newId, data, params, kept, action, groups, only, extras, index, key, target);
  }

  /** What comes from the browser makes errors of the application obsolete. */
  State changed(@Nullable Map<String, Object> newParams, List<String> newTarget) {
    return new State(
        type, name, id, data, newParams, kept, action, groups, only, List.of(), index, key,
        newTarget);
  }

  State kept(Map<String, Object> earlier) {
    return new State(
        type, name, id, data, params, earlier, action, groups, only, extras, index, key, target);
  }

  State acted(@Nullable String newAction) {
    return new State(
        type, name, id, data, params, kept, newAction, groups, only, extras, index, key, target);
  }

  State grouped(List<Class<?>> newGroups) {
    return new State(
        type, name, id, data, params, kept, action, newGroups, only, extras, index, key, target);
  }

  State limited(Set<String> names) {
    return new State(
        type, name, id, data, params, kept, action, groups, names, extras, index, key, target);
  }

  State withError(Extra extra) {
    var more = new ArrayList<>(extras);
    more.add(extra);
    return new State(
        type,
        name,
        id,
        data,
        params,
        kept,
        action,
        groups,
        only,
        List.copyOf(more),
        index,
        key,
        target);
  }

  State at(int newIndex, String newKey) {
    return new State(
        type, name, id, data, params, kept, action, groups, only, extras, newIndex, newKey, target);
  }

  /** What was sent in all steps. */
  Map<String, Object> all() {
    if (kept.isEmpty()) {
      return params == null ? Map.of() : params;
    }
    var all = new LinkedHashMap<>(kept);
    if (params != null) {
      all.putAll(params);
    }
    return all;
  }

  boolean showsErrors() {
    return action != null && !action.equals("ignore");
  }
}
