package ee.liveview.internal.render;

import ee.liveview.internal.template.expr.Scope;
import org.jspecify.annotations.Nullable;

/** A place of a block whose HTML depends on the state. Immutable and shared by all pages. */
public abstract sealed class Dynamic permits Leaf, Choice, Loop, Call, StatefulCall, SlotPlace {

  Dynamic() {}

  /** Calls the method of the visitor that fits. */
  public abstract <M, R> @Nullable R accept(Visitor<M, R> visitor, Scope scope, M memory, int at);

  /**
   * Whether the same record in the slot of a loop variable always means the same HTML, so that it
   * need not be evaluated again.
   */
  boolean settledBy(int slot) {
    return false;
  }

  /**
   * What to do with each kind of dynamic.
   *
   * @param <M> what is remembered about the block around it, where it has the index {@code at}
   * @param <R> what comes out
   */
  public interface Visitor<M, R> {

    /** A dynamic that is one piece of text. */
    @Nullable R leaf(Leaf leaf, Scope scope, M memory, int at);

    /** A dynamic that shows one of several blocks or nothing. */
    @Nullable R choice(Choice choice, Scope scope, M memory, int at);

    /** A dynamic that shows one block for each element of a list. */
    @Nullable R loop(Loop loop, Scope scope, M memory, int at);

    /** A dynamic that shows a component. */
    @Nullable R call(Call call, Scope scope, M memory, int at);

    /** A dynamic that refers to a component with state. */
    @Nullable R stateful(StatefulCall call, Scope scope, M memory, int at);

    /** A dynamic that shows what the call of a component wrote. */
    @Nullable R slot(SlotPlace slot, Scope scope, M memory, int at);
  }
}
