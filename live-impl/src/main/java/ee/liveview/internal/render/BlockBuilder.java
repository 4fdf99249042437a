package ee.liveview.internal.render;

import java.util.ArrayList;
import java.util.List;

/** Collects markup and dynamics in the order in which they are written. */
final class BlockBuilder {
  private final List<String> statics = new ArrayList<>();
  private final List<Dynamic> dynamics = new ArrayList<>();
  private final StringBuilder markup = new StringBuilder();

  BlockBuilder markup(String text) {
    markup.append(text);
    return this;
  }

  BlockBuilder dynamic(Dynamic dynamic) {
    statics.add(markup.toString());
    markup.setLength(0);
    dynamics.add(dynamic);
    return this;
  }

  Block build(boolean root) {
    statics.add(markup.toString());
    return new Block(statics, dynamics, root);
  }
}
