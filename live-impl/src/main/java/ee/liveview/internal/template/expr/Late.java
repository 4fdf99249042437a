package ee.liveview.internal.template.expr;

import ee.liveview.Form;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Reads a property by the class of the value, remembering for the last few classes how. One belongs
 * to each place in a template, so that what it remembers goes with the application.
 */
final class Late {
  private static final int REMEMBERED = 8;

  private final Reach reach;
  private final String name;
  private final Site site;
  private @Nullable Known known;

  /** How a property of a class is read; a list, newest first. */
  private record Known(
      Class<?> type, String name, Access access, int length, @Nullable Known older) {}

  /**
   * @param name the property, or empty when it is only known at run time
   */
  Late(Reach reach, String name, Site site) {
    this.reach = reach;
    this.name = name;
    this.site = site;
  }

  @Nullable Object get(Object base) {
    return get(base, name);
  }

  @Nullable Object get(Object given, Object key) {
    // First what is remembered: the questions below are slow together, and their answers are in it.
    for (Known k = known; k != null; k = k.older) {
      if (k.type == given.getClass() && k.name.equals(key)) {
        return k.access.get(given);
      }
    }
    Object base = Coerce.unwrap(given);
    if (base == null) {
      return null;
    }
    if (base instanceof Map<?, ?> map) {
      return map.get(key);
    }
    if (base instanceof Form<?> form) {
      return form.field(Coerce.string(key));
    }
    if (base instanceof ResourceBundle bundle) {
      String text = Coerce.string(key);
      return bundle.containsKey(text) ? bundle.getObject(text) : "???" + text + "???";
    }
    if (base instanceof List<?> list && isIndex(key)) {
      int index = index(key);
      return index < 0 || index >= list.size() ? null : list.get(index);
    }
    if (base.getClass().isArray()) {
      return ofArray(base, key);
    }
    String property = Coerce.string(key);
    return access(base.getClass(), property).get(base);
  }

  private @Nullable Object ofArray(Object array, Object key) {
    if ("length".equals(key)) {
      return Array.getLength(array);
    }
    if (!isIndex(key)) {
      throw missing(array.getClass(), Coerce.string(key), List.of("length"));
    }
    int index = index(key);
    return index < 0 || index >= Array.getLength(array) ? null : Array.get(array, index);
  }

  private static boolean isIndex(Object key) {
    return key instanceof Number
        || key instanceof Character
        || key instanceof Boolean
        || key instanceof String s && s.matches("-?[0-9]{1,9}");
  }

  private static int index(Object key) {
    if (key instanceof Number n) {
      return n.intValue();
    }
    if (key instanceof Character c) {
      return c;
    }
    if (key instanceof Boolean b) {
      return b ? 1 : 0;
    }
    return Integer.parseInt(key.toString());
  }

  private Access access(Class<?> type, String property) {
    Known first = known;
    for (Known k = first; k != null; k = k.older) {
      if (k.type == type && k.name.equals(property)) {
        return k.access;
      }
    }
    Forbidden.check(type, site);
    Forbidden.checkMember(property, site);
    Access found = reach.property(type, property);
    if (found == null) {
      throw missing(type, property, reach.names(type));
    }
    boolean full = first != null && first.length == REMEMBERED;
    Known older = full ? null : first;
    known = new Known(type, property, found, older == null ? 1 : older.length + 1, older);
    return found;
  }

  private ExprException missing(Class<?> type, String property, Collection<String> names) {
    return site.failure(
        ExprError.NO_SUCH_PROPERTY,
        Types.shown(type) + " has no property " + property,
        Suggestion.remedy(
            property, names, "Its class, or an interface of it, has to be public and have one."));
  }
}
