package ee.liveview.internal.view;

import ee.liveview.AsyncResult;
import java.util.List;
import java.util.Map;

/**
 * What a class has for its tasks.
 *
 * @param methods those with {@code @OnAsync}, by the name of the task
 * @param results fields that may hold a state of a task
 */
public record AsyncMembers(Map<String, Handler> methods, List<ResultField> results) {

  /** A field that is no constant and has the type {@link AsyncResult}. */
  public interface ResultField {

    /** Exchanges the state if the field holds exactly that one. */
    void replace(Object bean, AsyncResult<?> held, AsyncResult<?> next);
  }

  /** Exchanges a state wherever it is held. */
  void replace(Object bean, AsyncResult<?> held, AsyncResult<?> next) {
    results.forEach(field -> field.replace(bean, held, next));
  }
}
