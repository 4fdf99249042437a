package ee.liveview.internal.template.expr;

import ee.liveview.internal.problem.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method call in a chain that begins at a global: {@code push} in {@code
 * JS.show('#m').push('ask')}. What is said literally can be checked before it runs.
 *
 * @param method the method's name
 * @param arguments literals with their value, lists and maps of such, and {@link #UNKNOWN}
 * @param at the method's name
 */
public record LiteralCall(String method, List<@Nullable Object> arguments, Position at) {
  /** Stands for what is known only when the call runs. */
  public static final Object UNKNOWN =
      new Object() {
        @Override
        public String toString() {
          return "…";
        }
      };
}
