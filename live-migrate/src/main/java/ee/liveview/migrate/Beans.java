package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The beans that expressions name, and the classes that they lead to. */
final class Beans {
  private final Map<String, JavaType> bySimpleName = new HashMap<>();
  private final Map<String, JavaType> byBeanName = new TreeMap<>();

  /** Names of beans that no field can have, {@code cart.items}. */
  private final List<String> odd = new ArrayList<>();

  Beans(List<JavaType> types) {
    for (var type : types) {
      bySimpleName.putIfAbsent(type.simpleName(), type);
      type.beanName().ifPresent(name -> byBeanName.putIfAbsent(plain(name), type));
      type.beanName().filter(name -> !plain(name).equals(name)).ifPresent(odd::add);
    }
  }

  private static String plain(String name) {
    return Words.isName(name) ? name : Words.camel(name);
  }

  /** The text with names of beans that fields can have. */
  String withPlainNames(String text) {
    var changed = text;
    for (var name : odd) {
      changed =
          changed.replaceAll(
              "(?<![\\w.$/\\-\"])" + Pattern.quote(name) + "(?![\\w$\\-])", plain(name));
    }
    return changed;
  }

  Optional<JavaType> bean(String name) {
    return Optional.ofNullable(byBeanName.get(name));
  }

  /** All that have a name. */
  Map<String, JavaType> named() {
    return byBeanName;
  }

  private Optional<JavaType> type(String written) {
    var bare = written.replaceAll("<.*", "");
    return Optional.ofNullable(bySimpleName.get(bare.substring(bare.lastIndexOf('.') + 1)));
  }

  Optional<JavaType.Method> method(JavaType type, String name) {
    return find(type, t -> t.methods().get(name));
  }

  private <T> Optional<T> find(
      JavaType type,
      java.util.function.Function<JavaType, @org.jspecify.annotations.Nullable T> ask) {
    JavaType next = type;
    for (int depth = 0; next != null && depth < 10; depth++) {
      var found = ask.apply(next);
      if (found != null) {
        return Optional.of(found);
      }
      next = next.parent().isEmpty() ? null : bySimpleName.get(next.parent());
    }
    return Optional.empty();
  }

  /**
   * A property somewhere behind a bean.
   *
   * @param getter Java that reads it
   * @param setter Java that writes it, up to the opening bracket; empty if it cannot be written
   */
  record Property(String type, String getter, String setter, Optional<JavaType> declared) {}

  Optional<Property> property(String path) {
    var names = path.split("\\.");
    var owner = bean(names[0]);
    var java = names[0];
    Optional<Property> found = Optional.empty();
    for (int i = 1; i < names.length; i++) {
      if (owner.isEmpty()) {
        return Optional.empty();
      }
      var own = names[i];
      var here = owner.get();
      var type = find(here, t -> t.properties().get(own));
      var getter = find(here, t -> t.getters().get(own));
      if (type.isEmpty() || getter.isEmpty()) {
        return Optional.empty();
      }
      boolean writable =
          find(here, t -> t.setters().contains(own) ? Boolean.TRUE : null).isPresent();
      owner = type(type.get());
      found =
          Optional.of(
              new Property(
                  type.get(),
                  java + "." + getter.get(),
                  writable ? java + ".set" + Words.capital(own) : "",
                  owner));
      java = java + "." + getter.get();
    }
    return found;
  }
}
