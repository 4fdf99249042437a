package ee.liveview.internal.view;

import ee.liveview.internal.render.ComponentType;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the class of a component with state does.
 *
 * @param bean the class
 * @param create a new bean with what destroys it
 * @param setters of its attributes, in the order of the type's parameters
 * @param updates run for each component that was given values
 * @param batches run once for all components of a level that were given values
 */
public record ComponentBehaviour(
    ComponentType type,
    Class<?> bean,
    Supplier<Made> create,
    List<Setter> setters,
    ViewType.Handlers handlers,
    List<Handler> updates,
    List<Consumer<List<Object>>> batches) {

  /**
   * A new bean.
   *
   * @param destroy to be run when it is no longer needed
   */
  public record Made(Object bean, Runnable destroy) {}

  /** Puts a value into a field of a bean, converted to its type. */
  @FunctionalInterface
  public interface Setter {
    void set(Object bean, @Nullable Object value);
  }
}
