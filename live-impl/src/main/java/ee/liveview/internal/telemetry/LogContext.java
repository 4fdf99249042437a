package ee.liveview.internal.telemetry;

import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names the request in the lines that an application logs, whoever writes them: through the MDC of
 * SLF4J, which servers and applications bring along or not.
 */
public final class LogContext {
  private static final System.Logger LOG = System.getLogger("ee.liveview");
  private static final String MDC = "org.slf4j.MDC";
  private static final String KEY = "request_id";

  private final MethodHandle get;
  private final MethodHandle put;
  private final MethodHandle remove;

  private LogContext(Class<?> mdc) throws ReflectiveOperationException {
    var lookup = MethodHandles.publicLookup();
    get = lookup.findStatic(mdc, "get", MethodType.methodType(String.class, String.class));
    put =
        lookup.findStatic(
            mdc, "put", MethodType.methodType(void.class, String.class, String.class));
    remove = lookup.findStatic(mdc, "remove", MethodType.methodType(void.class, String.class));
  }

  /** The one that an application sees. */
  public static Optional<LogContext> seenBy(ClassLoader application) {
    try {
      return of(Class.forName(MDC, true, application));
    } catch (ClassNotFoundException | LinkageError absent) {
      return Optional.empty();
    }
  }

  static Optional<LogContext> of(Class<?> mdc) {
    try {
      return Optional.of(new LogContext(mdc));
    } catch (ReflectiveOperationException other) {
      LOG.log(Level.DEBUG, "The request is not named to " + mdc, other);
      return Optional.empty();
    }
  }

  /** Runs work that is done for a request; lines of others are left as they are. */
  public void during(@Nullable String requestId, Runnable work) {
    if (requestId == null) {
      work.run();
      return;
    }
    var before = named();
    name(requestId);
    try {
      work.run();
    } finally {
      name(before);
    }
  }

  private @Nullable String named() {
    try {
      return (@Nullable String) get.invokeExact(KEY);
    } catch (Throwable broken) {
      throw new IllegalStateException(broken);
    }
  }

  private void name(@Nullable String requestId) {
    try {
      if (requestId == null) {
        remove.invokeExact(KEY);
      } else {
        put.invokeExact(KEY, requestId);
      }
    } catch (Throwable broken) {
      throw new IllegalStateException(broken);
    }
  }
}
