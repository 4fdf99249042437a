package ee.liveview.internal.cdi;

import ee.liveview.OnEvent;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.view.Access;
import ee.liveview.internal.view.ForbiddenException;
import ee.liveview.internal.view.Handler;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Reads who may use views and events from the annotations of Jakarta EE. */
final class AccessReader {
  private AccessReader() {}

  static Access of(AnnotatedElement element) {
    if (element.isAnnotationPresent(DenyAll.class)) {
      return Access.NOBODY;
    }
    var roles = element.getAnnotation(RolesAllowed.class);
    return roles == null || element.isAnnotationPresent(PermitAll.class)
        ? Access.EVERYBODY
        : new Access(new LinkedHashSet<>(Arrays.asList(roles.value())));
  }

  /** The handler of an event, for those who may. */
  static Handler guarded(Method method, Handler handler) {
    var access = of(method);
    return access.roles() == null
        ? handler
        : (bean, call) -> {
          if (!access.allows(call.socket())) {
            throw new ForbiddenException(Members.describe(method));
          }
          return handler.call(bean, call);
        };
  }

  /** A method that no browser calls is not guarded, though its annotation says so. */
  static void check(Method method, Consumer<Problem> problems) {
    if (isGuarded(method) && !method.isAnnotationPresent(OnEvent.class)) {
      problems.accept(
          Problem.of(
              DefinitionProblem.NO_ACCESS_CHECK,
              Members.describe(method) + " says who may call it, but is no @OnEvent method",
              "Put the annotation on the class, or on the @OnEvent methods that lead here."));
    }
  }

  private static boolean isGuarded(AnnotatedElement element) {
    return element.isAnnotationPresent(RolesAllowed.class)
        || element.isAnnotationPresent(DenyAll.class)
        || element.isAnnotationPresent(PermitAll.class);
  }

  /** The roles that a class names. */
  static Set<String> roles(Class<?> type) {
    var found = new LinkedHashSet<String>();
    add(type, found);
    var declared = type.getAnnotation(DeclareRoles.class);
    if (declared != null) {
      found.addAll(Arrays.asList(declared.value()));
    }
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      for (var method : c.getDeclaredMethods()) {
        add(method, found);
      }
    }
    found.remove(Access.ANY_USER);
    return found;
  }

  private static void add(AnnotatedElement element, Set<String> found) {
    var roles = element.getAnnotation(RolesAllowed.class);
    if (roles != null) {
      found.addAll(Arrays.asList(roles.value()));
    }
  }
}
