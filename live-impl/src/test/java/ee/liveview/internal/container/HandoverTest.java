package ee.liveview.internal.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HandoverTest {
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private final ClassLoader application = new ClassLoader(before) {};

  @AfterEach
  void leaves_the_thread_as_it_was() {
    Thread.currentThread().setContextClassLoader(before);
  }

  @Nested
  class Work_for_the_container {

    @Test
    void runs_here_and_without_the_loader_of_the_application() {
      var seen = new ArrayList<ClassLoader>();
      Thread.currentThread().setContextClassLoader(application);
      Handover.run(() -> seen.add(Thread.currentThread().getContextClassLoader()));
      assertThat(seen).containsExactly(ClassLoader.getPlatformClassLoader());
      assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(application);
    }

    @Test
    void gives_the_loader_back_when_it_fails() {
      Thread.currentThread().setContextClassLoader(application);
      assertThatThrownBy(
              () ->
                  Handover.run(
                      () -> {
                        throw new IllegalStateException("closed");
                      }))
          .hasMessage("closed");
      assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(application);
    }
  }
}
