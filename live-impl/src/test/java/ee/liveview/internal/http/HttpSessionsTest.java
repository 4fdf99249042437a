package ee.liveview.internal.http;

import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class HttpSessionsTest {

  @Test
  void a_session_that_ends_while_a_request_comes_fails_no_request() {
    var session = new FakeSession(1800);
    session.invalidate();
    var request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                    method.getName().equals("getSession") ? session : null);
    assertThatCode(() -> new HttpSessions(1).requested(request, false)).doesNotThrowAnyException();
  }
}
