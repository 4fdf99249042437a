package ee.liveview.internal.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of template that appears and disappears as one: the whole template, one branch, one row
 * of a loop. Its HTML is the statics with the dynamics between them.
 */
public final class Block {
  private final List<String> statics;
  private final String[] markup;
  private final Dynamic[] dynamics;
  private final boolean root;

  Block(List<String> statics, List<Dynamic> dynamics, boolean root) {
    this.statics = List.copyOf(statics);
    this.markup = statics.toArray(String[]::new);
    this.dynamics = dynamics.toArray(Dynamic[]::new);
    this.root = root;
  }

  /** The same block with markup before and after it. */
  Block between(String before, String after) {
    var all = new ArrayList<>(statics);
    all.set(0, before + all.get(0));
    int last = all.size() - 1;
    all.set(last, all.get(last) + after);
    return new Block(all, List.of(dynamics), root);
  }

  /** Whether the same record in the slot of a loop variable always means the same HTML. */
  boolean settledBy(int slot) {
    return Arrays.stream(dynamics).allMatch(dynamic -> dynamic.settledBy(slot));
  }

  /** The markup that never changes: always one more than there are dynamics. */
  public List<String> statics() {
    return statics;
  }

  /** One of the statics: what stands before the dynamic of the same index, or at the end. */
  public String markup(int index) {
    return markup[index];
  }

  /** How many dynamics there are. */
  public int size() {
    return dynamics.length;
  }

  /** What stands after the static of the same index. */
  public Dynamic dynamic(int index) {
    return dynamics[index];
  }

  /**
   * Whether the HTML is exactly one element, with at most white space and single-line comments
   * before it, so that the client may mark it and skip it when nothing in it changed.
   */
  public boolean root() {
    return root;
  }
}
