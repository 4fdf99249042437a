package ee.liveview.internal.container;

import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps apart what runs at the same time on Payara 6. To each request it gives an invocation, which
 * holds the transaction and the entity managers of queries outside one, and closes those when the
 * invocation ends. But all that runs in a captured context has one and the same invocation, and a
 * task that is handed over gets a copy of the invocation that shares what it holds. So the end of
 * one turn, timer, task or message closes the entity managers of another, in the middle of a query.
 */
public final class Invocations {
  private static final System.Logger LOG = System.getLogger("ee.liveview");
  private static final @Nullable Manager MANAGER = manager();

  private Invocations() {}

  /** The context, in which each task has an invocation of its own. */
  public static Executor apart(Executor context) {
    var manager = MANAGER;
    return manager == null ? context : task -> context.execute(() -> manager.apart(task));
  }

  /** Hands something over on this thread, with a copy of an invocation that holds nothing. */
  public static <T> T bare(Supplier<T> handover) {
    var manager = MANAGER;
    return manager == null ? handover.get() : manager.bare(handover);
  }

  /** That of the server; null on servers that have none. */
  private static @Nullable Manager manager() {
    try {
      return Manager.find(Invocations.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    } catch (Throwable e) {
      LOG.log(
          Level.WARNING,
          "this server's invocations cannot be kept apart: queries outside transactions may fail in live views",
          e);
      return null;
    }
  }

  private record Manager(
      MethodHandle current,
      MethodHandle begin,
      MethodHandle end,
      MethodHandle copy,
      MethodHandle held,
      MethodHandle hold,
      MethodHandle instance,
      MethodHandle setInstance,
      MethodHandle setResourceKey) {

    /** By this the server tells the connections of one thread from those of another. */
    private static final ThreadLocal<Object> RESOURCE_KEY = ThreadLocal.withInitial(Object::new);

    private static final MethodType GET = MethodType.methodType(Object.class, Object.class);
    private static final MethodType SET =
        MethodType.methodType(void.class, Object.class, Object.class);

    static Manager find(ClassLoader loader) throws Throwable {
      var globals = Class.forName("org.glassfish.internal.api.Globals", true, loader);
      var managers = Class.forName("org.glassfish.api.invocation.InvocationManager", false, loader);
      var type = Class.forName("org.glassfish.api.invocation.ComponentInvocation", false, loader);
      var lookup = MethodHandles.publicLookup();
      var of = MethodType.methodType(Object.class, Class.class);
      var manager = lookup.findStatic(globals, "get", of).invoke(managers);
      return new Manager(
          lookup
              .findVirtual(managers, "getCurrentInvocation", MethodType.methodType(type))
              .bindTo(manager)
              .asType(MethodType.methodType(Object.class)),
          step(lookup, managers, "preInvoke", type).bindTo(manager),
          step(lookup, managers, "postInvoke", type).bindTo(manager),
          get(lookup, type, "clone", type),
          get(lookup, type, "getRegistry", Map.class),
          set(lookup, type, "setRegistry", Map.class),
          get(lookup, type, "getInstance", Object.class),
          set(lookup, type, "setInstance", Object.class),
          set(lookup, type, "setResourceTableKey", Object.class));
    }

    private static MethodHandle step(
        MethodHandles.Lookup lookup, Class<?> managers, String name, Class<?> type)
        throws ReflectiveOperationException {
      return lookup
          .findVirtual(managers, name, MethodType.methodType(void.class, type))
          .asType(MethodType.methodType(void.class, managers, Object.class));
    }

    private static MethodHandle get(
        MethodHandles.Lookup lookup, Class<?> type, String name, Class<?> result)
        throws ReflectiveOperationException {
      return lookup.findVirtual(type, name, MethodType.methodType(result)).asType(GET);
    }

    private static MethodHandle set(
        MethodHandles.Lookup lookup, Class<?> type, String name, Class<?> value)
        throws ReflectiveOperationException {
      return lookup.findVirtual(type, name, MethodType.methodType(void.class, value)).asType(SET);
    }

    void apart(Runnable task) {
      try {
        var shared = (Object) current.invokeExact();
        if (shared == null) {
          task.run();
          return;
        }
        var own = (Object) copy.invokeExact(shared);
        hold.invokeExact(own, (Object) null);
        setInstance.invokeExact(own, (Object) instance.invokeExact(shared));
        setResourceKey.invokeExact(own, RESOURCE_KEY.get());
        begin.invokeExact(own);
        try {
          task.run();
        } finally {
          end.invokeExact(own);
        }
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("an invocation could not be begun or ended", e);
      }
    }

    <T> T bare(Supplier<T> handover) {
      try {
        var shared = (Object) current.invokeExact();
        var kept = shared == null ? null : (Object) held.invokeExact(shared);
        if (kept == null) {
          return handover.get();
        }
        hold.invokeExact(shared, (Object) null);
        try {
          return handover.get();
        } finally {
          hold.invokeExact(shared, kept);
        }
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("an invocation could not be looked into", e);
      }
    }
  }
}
