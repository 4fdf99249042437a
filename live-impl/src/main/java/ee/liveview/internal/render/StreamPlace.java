package ee.liveview.internal.render;

import ee.liveview.LiveStream;
import ee.liveview.internal.template.Node;
import ee.liveview.internal.template.expr.Names;
import ee.liveview.internal.template.expr.Scope;
import ee.liveview.internal.template.expr.Types;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The element around the rows of a stream: it has an id and {@code phx-update="stream"}. */
final class StreamPlace {
  static final String MISPLACED =
      "The rows of a stream are not the children of an element that keeps them";
  static final String PLACE_REMEDY =
      "Put :for directly into an element with an id of its own and phx-update=\"stream\".";

  private static final String DOM_ID = ".domId";

  private final Call.Argument id;

  private StreamPlace(Call.Argument id) {
    this.id = id;
  }

  /**
   * The element directly around a loop.
   *
   * @return null when it cannot hold a stream
   */
  static @Nullable StreamPlace around(Compiler compiler, Compiler.Place place) {
    var parent = place.parent();
    if (parent == null) {
      return null;
    }
    var update = parent.attribute("phx-update");
    var id = parent.attribute("id");
    if (update.isEmpty() || id.isEmpty() || !mayBeStream(update.get().value())) {
      return null;
    }
    return new StreamPlace(
        compiler.again(() -> new ArgumentCompiler(compiler).handedOn(id.get(), place)));
  }

  private static boolean mayBeStream(Node.Value update) {
    return update instanceof Node.Value.Literal literal
        ? literal.markup().equals("stream")
        : !(update instanceof Node.Value.Bare);
  }

  /** Whether a row shows the id that the stream gives it, as far as one can see. */
  static boolean hasRowId(Node.Element row, String item) {
    var id = row.attribute("id");
    if (id.isEmpty()) {
      return row.directives().spread() != null;
    }
    return id.get().value() instanceof Node.Value.Whole whole
        && whole.expression().strip().equals(item + DOM_ID);
  }

  /** Whether this is the id that a stream gives a row, which is always there. */
  static boolean isRowId(Node.Value.Whole value, Names names) {
    var expression = value.expression().strip();
    if (!expression.endsWith(DOM_ID)) {
      return false;
    }
    var item = names.locals().get(expression.substring(0, expression.length() - DOM_ID.length()));
    return item != null && Types.raw(item.type()) == LiveStream.Entry.class;
  }

  /** The id of the element. */
  String id(Scope scope) {
    return Objects.toString(id.value(scope), "");
  }
}
