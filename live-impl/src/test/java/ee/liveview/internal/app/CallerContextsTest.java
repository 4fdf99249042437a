package ee.liveview.internal.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallerContextsTest {
  private final List<Executor> captured = new ArrayList<>();
  private final CallerContexts contexts =
      new CallerContexts(
          () -> {
            var context = new Context();
            captured.add(context);
            return context;
          });

  /** One is never the same as another. */
  private static final class Context implements Executor {
    @Override
    public void execute(Runnable task) {
      task.run();
    }
  }

  private static HttpServletRequest by(@Nullable String user) {
    Principal principal = () -> String.valueOf(user);
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            CallerContextsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getUserPrincipal")) {
                return user == null ? null : principal;
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  @Test
  void nothing_is_captured_outside_of_a_request() {
    assertThat(captured).isEmpty();
  }

  @Test
  void callers_who_have_not_logged_in_share_one() {
    assertThat(contexts.apply(by(null))).isSameAs(contexts.apply(by(null)));
    assertThat(captured).hasSize(1);
  }

  @Test
  void each_request_of_a_user_has_its_own() {
    var nobody = contexts.apply(by(null));
    var first = contexts.apply(by("ada"));
    var second = contexts.apply(by("ada"));
    assertThat(captured).containsExactly(nobody, first, second);
    assertThat(contexts.apply(by(null))).isSameAs(nobody);
  }

  @Test
  void a_user_who_comes_first_lends_nobody_an_identity() {
    var ada = contexts.apply(by("ada"));
    assertThat(contexts.apply(by(null))).isNotSameAs(ada);
    assertThat(captured).hasSize(2);
  }
}
