package ee.liveview.internal.diff;

import ee.liveview.LiveStream;
import ee.liveview.Slot;
import ee.liveview.internal.diff.ComponentTable.Mounted;
import ee.liveview.internal.render.Block;
import ee.liveview.internal.render.Call;
import ee.liveview.internal.render.Choice;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.render.Dynamic;
import ee.liveview.internal.render.Leaf;
import ee.liveview.internal.render.Loop;
import ee.liveview.internal.render.RenderException;
import ee.liveview.internal.render.SlotContent;
import ee.liveview.internal.render.SlotPlace;
import ee.liveview.internal.render.StatefulCall;
import ee.liveview.internal.template.expr.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page as HTML in one walk that remembers nothing: what a request is answered with before
 * there is a browser to tell differences (docs/adr/0001).
 */
public final class HtmlRender implements Dynamic.Visitor<HtmlRender.Piece, Void> {
  /** After so many rows the others are expected to be as long as these on average. */
  private static final int LIKELY_ROWS = 16;

  /** A guess is not trusted with more characters: the other rows may be filtered out. */
  private static final int MOST_ROOM = 1 << 20;

  private final @Nullable ComponentTable table;

  /** The components met since the last level. */
  private List<Piece> waiting = new ArrayList<>(0);

  /**
   * HTML that is written from left to right, of the page or of a component with state. What is in
   * such a component is written later than what is around it.
   */
  static final class Piece {
    private final StringBuilder out = new StringBuilder(1024);
    private final @Nullable Mounted component;
    private final int at;
    private final List<Piece> inside = new ArrayList<>(0);

    /**
     * @param component null for the page
     * @param at its place in the HTML of the piece around
     */
    private Piece(@Nullable Mounted component, int at) {
      this.component = component;
      this.at = at;
    }

    /** Room for more to come, so that it is not copied each time it outgrows its place. */
    private void makeRoom(long more) {
      out.ensureCapacity(out.length() + (int) Math.min(more + more / 8, MOST_ROOM));
    }

    private String html() {
      if (inside.isEmpty()) {
        return out.toString();
      }
      var whole = new StringBuilder(out.length() * 2);
      appendTo(whole);
      return whole.toString();
    }

    private void appendTo(StringBuilder whole) {
      int done = 0;
      for (var piece : inside) {
        whole.append(out, done, piece.at);
        piece.appendTo(whole);
        done = piece.at;
      }
      whole.append(out, done, out.length());
    }
  }

  private HtmlRender(@Nullable ComponentTable table) {
    this.table = table;
  }

  /** The HTML of a template that calls no components with state. */
  public static String html(CompiledTemplate template, Scope scope) {
    var page = new Piece(null, 0);
    new HtmlRender(null).block(template.block(), scope, page);
    return page.html();
  }

  /**
   * The HTML of a page.
   *
   * @param table without any component so far; then has those of the page
   */
  public static String html(CompiledTemplate template, Scope scope, ComponentTable table) {
    table.begin();
    var page = new Piece(null, 0);
    var render = new HtmlRender(table);
    render.block(template.block(), scope, page);
    render.components(table, scope);
    return page.html();
  }

  /** Level by level, as they are told of what they were given. */
  private void components(ComponentTable components, Scope page) {
    while (!components.nextLevel().isEmpty()) {
      var level = waiting;
      waiting = new ArrayList<>(0);
      level.forEach(piece -> component(piece, Objects.requireNonNull(piece.component), page));
    }
  }

  private void component(Piece piece, Mounted component, Scope page) {
    var template = component.type().template();
    var scope = ComponentTable.scope(component, page, template.localCount());
    try {
      block(template.block(), scope, piece);
    } catch (RenderException inside) {
      throw ComponentTable.call(component).failed(inside);
    }
  }

  private void block(Block block, Scope scope, Piece piece) {
    int size = block.size();
    for (int i = 0; i < size; i++) {
      piece.out.append(block.markup(i));
      block.dynamic(i).accept(this, scope, piece, i);
    }
    piece.out.append(block.markup(size));
  }

  @Override
  public @Nullable Void leaf(Leaf leaf, Scope scope, Piece piece, int at) {
    leaf.append(scope, piece.out);
    return null;
  }

  @Override
  public @Nullable Void choice(Choice choice, Scope scope, Piece piece, int at) {
    var taken = choice.taken(scope);
    if (taken != null) {
      block(taken, scope, piece);
    }
    return null;
  }

  @Override
  public @Nullable Void loop(Loop loop, Scope scope, Piece piece, int at) {
    try {
      rows(loop, scope, piece);
    } catch (Exception e) {
      throw loop.failed(e);
    }
    return null;
  }

  private void rows(Loop loop, Scope scope, Piece piece) {
    var list = loop.list(scope);
    if (list instanceof LiveStream<?> stream) {
      streamRows(loop, stream, scope, piece);
      return;
    }
    int start = piece.out.length();
    var keys = loop.keyed() ? new HashSet<@Nullable Object>(Loop.capacity(list)) : null;
    int index = 0;
    for (var items = loop.elements(list); items.hasNext(); index++) {
      if (index == LIKELY_ROWS && list instanceof Collection<?> rows) {
        long each = (long) (piece.out.length() - start) / LIKELY_ROWS;
        piece.makeRoom(each * (rows.size() - LIKELY_ROWS));
      }
      if (loop.enter(scope, items.next(), index)) {
        if (keys != null) {
          var key = loop.key(scope);
          if (!keys.add(key)) {
            throw loop.duplicate(key);
          }
        }
        block(loop.row(), scope, piece);
      }
    }
  }

  private void streamRows(Loop loop, LiveStream<?> stream, Scope scope, Piece piece) {
    int index = 0;
    for (var entry : stream.changes(loop.streamId(scope)).entries()) {
      if (loop.enter(scope, entry, index++)) {
        block(loop.row(), scope, piece);
      }
    }
    if (table != null) {
      table.toldStreams().add(stream);
    }
  }

  @Override
  public @Nullable Void call(Call call, Scope scope, Piece piece, int at) {
    var template = call.template();
    var inner = call.open(template, scope);
    try {
      block(template.block(), inner, piece);
    } catch (RenderException inside) {
      throw call.failed(inside);
    }
    return null;
  }

  @Override
  public @Nullable Void stateful(StatefulCall call, Scope scope, Piece piece, int at) {
    var component = Objects.requireNonNull(table, "components").met(call, scope, piece.component);
    var inside = new Piece(component, piece.out.length());
    piece.inside.add(inside);
    waiting.add(inside);
    return null;
  }

  @Override
  public @Nullable Void slot(SlotPlace place, Scope scope, Piece piece, int at) {
    var entries = place.entries(scope);
    if (entries.isEmpty()) {
      var otherwise = place.otherwise();
      if (otherwise != null) {
        block(otherwise, scope, piece);
      }
      return null;
    }
    var value = place.value(scope);
    for (var entry : entries) {
      if (entry instanceof SlotContent content) {
        block(content.block(), content.enter(value), piece);
      } else {
        piece.out.append(((Slot.Fixed) entry).content().markup());
      }
    }
    return null;
  }
}
