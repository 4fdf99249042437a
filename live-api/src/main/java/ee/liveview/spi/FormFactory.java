package ee.liveview.spi;

import ee.liveview.Form;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Makes forms; found with {@link ServiceLoader}. Thread-safe.
 *
 * <p>In Phoenix: the implementations of {@code Phoenix.HTML.FormData}.
 *
 * <p>In Faces: {@code Application}, as the factory of components.
 */
public interface FormFactory {

  /**
   * The factory that is on the class path.
   *
   * @throws IllegalStateException when there is none: the engine's jar is missing
   */
  static FormFactory get() {
    return Holder.FACTORY;
  }

  /** As {@link Form#empty}. */
  <T> Form<T> empty(Class<T> type);

  /** As {@link Form#of}. */
  <T> Form<T> of(T data);

  /** As {@link Form#map}. */
  Form<Map<String, Object>> map(Map<String, Class<?>> types);

  /** The names of the fields of a form of this type; empty when any name is one. */
  List<String> fields(Type type);

  /** The one factory, found when it is first needed. */
  final class Holder {
    private static final FormFactory FACTORY =
        ServiceLoader.load(FormFactory.class, FormFactory.class.getClassLoader())
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The live view engine (live-impl) is not on the class path."));

    private Holder() {}
  }
}
