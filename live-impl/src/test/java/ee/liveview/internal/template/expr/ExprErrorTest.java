package ee.liveview.internal.template.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExprErrorTest {
  private final Given given =
      Given.bean(new Shop())
          .local("any2", Object.class, new Object())
          .local("thread", Object.class, Thread.currentThread());

  @Nested
  class Each_code {
    @ParameterizedTest
    @EnumSource(ExprError.class)
    void is_caused_by_its_example(ExprError error) {
      var compiled = given.compiled(error.example());
      Expr expr = compiled.expr();
      if (expr == null) {
        assertThat(compiled.problems()).extracting(problem -> problem.code()).containsOnly(error);
      } else {
        var thrown = catchThrowableOfType(ExprException.class, () -> expr.value(given.scope()));
        assertThat(thrown).as(error.example()).isNotNull();
        assertThat(thrown.problem().code()).isEqualTo(error);
      }
    }

    @Test
    void is_used_once() {
      assertThat(Arrays.stream(ExprError.values()).map(ExprError::code)).doesNotHaveDuplicates();
    }
  }
}
