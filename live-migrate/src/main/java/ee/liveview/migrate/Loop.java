package ee.liveview.migrate;

import org.jspecify.annotations.Nullable;

/** A loop around a place. */
final class Loop {
  private final @Nullable Loop outer;
  private final String variable;
  private final String items;
  private final String index;
  private final String key;
  private boolean indexed;

  /**
   * @param key what tells the rows apart, as an expression of a live template; empty if unknown
   */
  Loop(@Nullable Loop outer, String variable, String items, String key) {
    this.outer = outer;
    this.variable = variable;
    this.items = items;
    this.index = outer == null ? "row" : "row" + (outer.depth() + 1);
    this.key = key;
  }

  private int depth() {
    return outer == null ? 1 : outer.depth() + 1;
  }

  @Nullable Loop outer() {
    return outer;
  }

  String variable() {
    return variable;
  }

  String items() {
    return items;
  }

  String key() {
    return key;
  }

  /** The name of the index, which is used. */
  String index() {
    indexed = true;
    return index;
  }

  String indexName() {
    return index;
  }

  boolean indexed() {
    return indexed;
  }

  /** What the directive says. */
  String head(String rewrittenItems) {
    var names = indexed ? "(" + index + ", " + variable + ")" : variable;
    return names + " : " + rewrittenItems;
  }
}
