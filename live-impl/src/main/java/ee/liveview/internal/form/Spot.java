package ee.liveview.internal.form;

import ee.liveview.FormError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A place in a form that is read, where errors may be noted.
 *
 * @param path such as {@code lines[0].amount}; empty for the whole form
 */
record Spot(String path, Messages messages, Map<String, List<FormError>> errors) {

  static Spot root(Messages messages) {
    return new Spot("", messages, new LinkedHashMap<>());
  }

  Spot at(String field) {
    return new Spot(path.isEmpty() ? field : path + "." + field, messages, errors);
  }

  Spot at(int index) {
    return new Spot(path + "[" + index + "]", messages, errors);
  }

  /** Notes what cannot be converted; a key of our own messages. */
  void wrong(String key) {
    wrong(messages.own(key));
  }

  void wrong(FormError error) {
    errors.computeIfAbsent(path, p -> new ArrayList<>(1)).add(error);
  }
}
