package ee.liveview.migrate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A class of the application, as far as its source tells.
 *
 * @param name with its package
 * @param parent the simple name of the class it extends; empty if it extends none
 * @param properties their types by name
 * @param getters how to read a property, {@code getName()}
 * @param setters the names of properties that can be written
 * @param methods by name
 */
record JavaType(
    String name,
    String file,
    boolean isPublic,
    boolean isEnum,
    String parent,
    Map<String, String> annotations,
    Map<String, String> properties,
    Map<String, String> getters,
    Set<String> setters,
    Map<String, Method> methods,
    List<BeanNote> notes) {

  /**
   * @param outcomes texts that it returns
   */
  record Method(int parameters, String type, Set<String> outcomes) {}

  String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The name that expressions know it by; empty if it is no bean with a name. */
  Optional<String> beanName() {
    for (var annotation : List.of("Named", "ManagedBean", "Model", "Component", "Controller")) {
      var given = annotations.get(annotation);
      if (given != null) {
        var simple = simpleName();
        return Optional.of(
            given.isEmpty()
                ? simple.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + simple.substring(1)
                : given);
      }
    }
    return Optional.empty();
  }
}
