package ee.liveview.internal.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With something of the form that SLF4J's has; the servers' tests have the real one. */
class LogContextTest {
  private final LogContext context = LogContext.of(OneThread.class).orElseThrow();
  private final List<String> seen = new ArrayList<>();

  /** The MDC of one thread. */
  public static final class OneThread {
    private static final ThreadLocal<Map<String, String>> ALL =
        ThreadLocal.withInitial(HashMap::new);

    private OneThread() {}

    public static String get(String key) {
      return ALL.get().get(key);
    }

    public static void put(String key, String value) {
      ALL.get().put(key, value);
    }

    public static void remove(String key) {
      ALL.get().remove(key);
    }
  }

  private void look() {
    seen.add(String.valueOf(OneThread.get("request_id")));
  }

  @Test
  void has_the_id_of_the_request_while_work_is_done_for_it_and_no_longer() {
    context.during("a", this::look);
    look();
    assertThat(seen).containsExactly("a", "null");
  }

  @Test
  void gives_back_what_was_there_even_after_a_failure() {
    OneThread.put("request_id", "of the server");
    assertThatThrownBy(
            () ->
                context.during(
                    "a",
                    () -> {
                      context.during("b", this::look);
                      look();
                      throw new IllegalStateException("boom");
                    }))
        .hasMessage("boom");
    look();
    OneThread.remove("request_id");
    assertThat(seen).containsExactly("b", "a", "of the server");
  }

  @Test
  void leaves_alone_what_somebody_else_has_named_when_there_is_no_id() {
    OneThread.put("request_id", "of the application");
    context.during(null, this::look);
    OneThread.remove("request_id");
    assertThat(seen).containsExactly("of the application");
  }

  @Test
  void is_not_there_where_nothing_of_the_kind_is() {
    assertThat(LogContext.of(String.class)).isEmpty();
    assertThat(LogContext.seenBy(ClassLoader.getPlatformClassLoader())).isEmpty();
  }
}
