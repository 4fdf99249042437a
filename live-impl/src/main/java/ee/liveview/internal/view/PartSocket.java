package ee.liveview.internal.view;

import ee.liveview.AsyncResult;
import ee.liveview.LiveAsync;
import ee.liveview.LiveHooks;
import ee.liveview.LiveSocket;
import ee.liveview.Stage;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/** A socket that leaves to others what belongs to the view or component whose code runs. */
public interface PartSocket extends LiveSocket {

  /** The tasks of the running code's owner. */
  LiveAsync tasks();

  /** The hooks of the running code's owner. */
  LiveHooks ownHooks();

  @Override
  default <H> void attachHook(String name, Stage<H> stage, H hook) {
    ownHooks().attachHook(name, stage, hook);
  }

  @Override
  default void detachHook(String name, Stage<?> stage) {
    ownHooks().detachHook(name, stage);
  }

  @Override
  default <T> AsyncResult<T> async(Callable<T> work) {
    return tasks().async(work);
  }

  @Override
  default <T> AsyncResult<T> async(AsyncResult<T> earlier, Callable<T> work) {
    return tasks().async(earlier, work);
  }

  @Override
  default void startAsync(String name, Callable<?> work) {
    tasks().startAsync(name, work);
  }

  @Override
  default void cancelAsync(AsyncResult<?> result, String reason) {
    tasks().cancelAsync(result, reason);
  }

  @Override
  default void cancelAsync(String name, String reason) {
    tasks().cancelAsync(name, reason);
  }

  @Override
  default LiveAsync asyncOn(Executor executor) {
    return tasks().asyncOn(executor);
  }
}
