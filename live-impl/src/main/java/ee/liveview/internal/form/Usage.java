package ee.liveview.internal.form;

import java.util.List;
import java.util.Map;

/**
 * Whether the user has been at a field: the browser sends {@code _unused_email} beside an {@code
 * email} that nobody has touched.
 */
final class Usage {
  private static final String UNUSED = "_unused_";

  private Usage() {}

  static boolean used(Map<?, ?> params, String field) {
    var value = params.get(field);
    if (value == null || field.startsWith("_") || params.containsKey(UNUSED + field)) {
      return false;
    }
    if (value instanceof Map<?, ?> nested) {
      return anyUsed(nested);
    }
    if (value instanceof List<?> many && many.stream().anyMatch(Map.class::isInstance)) {
      return many.stream().anyMatch(one -> one instanceof Map<?, ?> nested && anyUsed(nested));
    }
    return true;
  }

  /** The same of a field that is sent in parts: nobody is done who has yet to fill one of them. */
  static boolean usedInParts(Map<?, ?> params, String field) {
    return used(params, field)
        && (!(params.get(field) instanceof Map<?, ?> parts)
            || parts.keySet().stream().noneMatch(name -> waits(parts, String.valueOf(name))));
  }

  private static boolean waits(Map<?, ?> parts, String name) {
    return "".equals(parts.get(name)) && parts.containsKey(UNUSED + name);
  }

  private static boolean anyUsed(Map<?, ?> params) {
    return params.keySet().stream().anyMatch(name -> used(params, String.valueOf(name)));
  }
}
