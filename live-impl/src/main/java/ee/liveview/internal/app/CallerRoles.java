package ee.liveview.internal.app;

import ee.liveview.internal.view.Roles;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Asks the container for the roles of whoever sends a request. */
final class CallerRoles {
  private static final System.Logger LOG = System.getLogger("ee.liveview");
  private static final String SECURITY_CONTEXT = "jakarta.security.enterprise.SecurityContext";

  private CallerRoles() {}

  /**
   * @param known the roles that views name
   */
  static Function<HttpServletRequest, Roles> of(Set<String> known, BeanManager beans) {
    var other = known.isEmpty() ? (Predicate<String>) role -> false : jakartaSecurity(beans);
    return request -> Roles.of(known, role -> request.isUserInRole(role) || other.test(role));
  }

  /** What Jakarta Security says, where the server has it; not all do. */
  private static Predicate<String> jakartaSecurity(BeanManager beans) {
    try {
      var type =
          Class.forName(SECURITY_CONTEXT, false, Thread.currentThread().getContextClassLoader());
      var context = beans.createInstance().select(type);
      return context.isResolvable()
          ? asked(
              MethodHandles.publicLookup()
                  .findVirtual(
                      type, "isCallerInRole", MethodType.methodType(boolean.class, String.class))
                  .bindTo(context.get()))
          : role -> false;
    } catch (ReflectiveOperationException | LinkageError without) {
      LOG.log(Level.DEBUG, "no Jakarta Security in this application", without);
      return role -> false;
    }
  }

  private static Predicate<String> asked(MethodHandle isCallerInRole) {
    return role -> {
      try {
        return (boolean) isCallerInRole.invokeExact(role);
      } catch (RuntimeException | Error e) {
        throw e;
      } catch (Throwable e) {
        throw new IllegalStateException("the container could not tell the roles of a caller", e);
      }
    };
  }
}
