package ee.liveview.internal.diff;

import ee.liveview.LiveStream;
import ee.liveview.Slot;
import ee.liveview.internal.diff.Fingerprints.Nothing;
import ee.liveview.internal.diff.Fingerprints.Shown;
import ee.liveview.internal.diff.Fingerprints.ShownEntries;
import ee.liveview.internal.diff.Fingerprints.ShownRows;
import ee.liveview.internal.diff.Fingerprints.StreamRows;
import ee.liveview.internal.diff.Fingerprints.TextHash;
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
import ee.liveview.internal.template.expr.Immutables;
import ee.liveview.internal.template.expr.Scope;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a template and compares with what a page shows, in one walk that allocates nothing for
 * what did not change (docs/adr/0001).
 */
public final class Differ implements Dynamic.Visitor<@Nullable Object[], Diff> {
  private static final Differ WITHOUT_COMPONENTS = new Differ(null);

  private final @Nullable ComponentWalk components;

  /**
   * @param components null when the template calls none with state
   */
  Differ(@Nullable ComponentWalk components) {
    this.components = components;
  }

  /**
   * As {@link #diff(CompiledTemplate, Scope, Fingerprints)} for a page whose template may call
   * components with state.
   */
  public static Diff.PageDiff diff(
      CompiledTemplate template, Scope scope, Fingerprints shown, ComponentTable table) {
    boolean done = false;
    try {
      table.begin();
      if (shown.root == null || shown.root.block() != template.block()) {
        table.forget();
      }
      var walk = new ComponentWalk(table, scope);
      var before = walk.apart();
      var tree = walk.differ().page(template.block(), scope, shown);
      var page = walk.finish(tree, before);
      done = true;
      return page;
    } finally {
      if (!done) {
        shown.forget();
      }
    }
  }

  /**
   * What the page must be told, after which the fingerprints know it as told. When user code fails
   * the fingerprints forget everything, since they would be half way between two states.
   *
   * @return null when nothing changed
   */
  public static Diff.@Nullable Tree diff(
      CompiledTemplate template, Scope scope, Fingerprints shown) {
    boolean done = false;
    try {
      var tree = WITHOUT_COMPONENTS.page(template.block(), scope, shown);
      done = true;
      return tree;
    } finally {
      if (!done) {
        shown.forget();
      }
    }
  }

  private Diff.@Nullable Tree page(Block block, Scope scope, Fingerprints shown) {
    var root = shown.root;
    if (root != null && root.block() == block) {
      return changes(block, scope, root.cells());
    }
    var fresh = Shown.fresh(block);
    shown.root = fresh;
    return full(fresh, scope);
  }

  /** A block that the browser does not have yet. */
  Diff.Tree full(Shown fresh, Scope scope) {
    var block = fresh.block();
    return new Diff.Tree(
        block.statics(), block.root(), dynamicsOf(changes(block, scope, fresh.cells())));
  }

  private static List<@Nullable Diff> dynamicsOf(Diff.@Nullable Tree changes) {
    return changes == null ? List.of() : changes.dynamics();
  }

  /** A block that the browser has, or a row, whose statics stand elsewhere. */
  Diff.@Nullable Tree changes(Block block, Scope scope, @Nullable Object[] cells) {
    @Nullable Diff[] changes = null;
    for (int i = 0; i < cells.length; i++) {
      var change = block.dynamic(i).accept(this, scope, cells, i);
      if (change != null) {
        if (changes == null) {
          changes = new @Nullable Diff[cells.length];
        }
        changes[i] = change;
      }
    }
    return changes == null ? null : new Diff.Tree(null, false, Arrays.asList(changes));
  }

  @Override
  public @Nullable Diff leaf(Leaf leaf, Scope scope, @Nullable Object[] cells, int at) {
    var known = cells[at];
    long reads = scope.temporaries().reads();
    var value = leaf.value(scope, known);
    if (value == known) {
      return null; // a cell holds no value that can change in itself
    }
    boolean temporary = scope.temporaries().reads() != reads;
    if (temporary && rests(scope, reads, known)) {
      return null;
    }
    boolean keeps = !temporary && Immutables.contains(value);
    if (keeps && !(known instanceof TextHash)) {
      if (value.equals(known)) {
        return null;
      }
      cells[at] = value;
      return new Diff.Text(leaf.html(value));
    }
    var html = leaf.html(value);
    long hash = TextHash.of(html);
    cells[at] = keeps ? value : new TextHash(hash); // of a page that had come to rest
    return known instanceof TextHash same && same.hash() == hash ? null : new Diff.Text(html);
  }

  @Override
  public @Nullable Diff choice(Choice choice, Scope scope, @Nullable Object[] cells, int at) {
    long reads = scope.temporaries().reads();
    var taken = choice.taken(scope);
    if (scope.temporaries().reads() == reads) {
      return taken(taken, scope, cells, at);
    }
    return rests(scope, reads, cells[at]) ? null : apart(() -> taken(taken, scope, cells, at));
  }

  private @Nullable Diff taken(
      @Nullable Block taken, Scope scope, @Nullable Object[] cells, int at) {
    return taken == null ? nothing(cells, at) : block(taken, scope, cells, at);
  }

  /**
   * Whether what was read of fields for one rendering holds nothing, so that the page keeps what it
   * was shown.
   */
  private static boolean rests(Scope scope, long reads, @Nullable Object cell) {
    return cell != null && !scope.temporaries().anySetSince(reads);
  }

  /** Walks to where not every walk comes. */
  private @Nullable Diff apart(Supplier<@Nullable Diff> walk) {
    return components == null ? walk.get() : components.apart(walk);
  }

  @Override
  public @Nullable Diff loop(Loop loop, Scope scope, @Nullable Object[] cells, int at) {
    long reads = scope.temporaries().reads();
    var list = loop.list(scope);
    if (list instanceof LiveStream<?> stream) {
      return stream(loop, stream, scope, cells, at);
    }
    if (scope.temporaries().reads() != reads) {
      return rests(scope, reads, cells[at])
          ? null
          : apart(() -> temporaryRows(loop, list, scope, cells, at));
    }
    if (cells[at] instanceof ShownRows known) {
      var walk = new RowsWalk(this, loop, scope, known).run(list);
      cells[at] = walk.shown();
      return walk.changed() ? walk.diff(null) : null;
    }
    var walk = new RowsWalk(this, loop, scope, new ShownRows(loop.keyed())).run(list);
    if (walk.shown().count() > 0) {
      cells[at] = walk.shown();
      return walk.diff(loop.row().statics());
    }
    return nothing(cells, at);
  }

  /** The page keeps the rows, and only that it has their statics is remembered. */
  private @Nullable Diff temporaryRows(
      Loop loop, @Nullable Object list, Scope scope, @Nullable Object[] cells, int at) {
    boolean told = cells[at] instanceof ShownRows;
    var walk = new RowsWalk(this, loop, scope, new ShownRows(loop.keyed())).run(list);
    loop.leave(scope);
    if (!told && walk.shown().count() == 0) {
      return nothing(cells, at);
    }
    cells[at] = new ShownRows(loop.keyed());
    return walk.all(told ? null : loop.row().statics());
  }

  /** The page keeps the rows of a stream, so that only what is new is told, and forgotten then. */
  private @Nullable Diff stream(
      Loop loop, LiveStream<?> stream, Scope scope, @Nullable Object[] cells, int at) {
    if (components != null) {
      components.showsStream();
    }
    var container = loop.streamId(scope);
    var changes = stream.changes(container);
    boolean known = cells[at] == StreamRows.SHOWN;
    if (changes.isEmpty()) {
      return known ? null : nothing(cells, at);
    }
    cells[at] = StreamRows.SHOWN;
    var statics = known ? null : loop.row().statics();
    if (components == null) {
      return StreamWalk.diff(this, loop, scope, changes, container, statics);
    }
    components.told(stream);
    return components.apart(() -> StreamWalk.diff(this, loop, scope, changes, container, statics));
  }

  @Override
  public @Nullable Diff call(Call call, Scope scope, @Nullable Object[] cells, int at) {
    var template = call.template();
    long reads = scope.temporaries().reads();
    var inner = call.open(template, scope);
    boolean temporary = scope.temporaries().reads() != reads;
    if (temporary && rests(scope, reads, cells[at])) {
      return null;
    }
    try {
      return temporary
          ? apart(() -> temporaryBlock(template.block(), inner, cells, at))
          : block(template.block(), inner, cells, at);
    } catch (RenderException inside) {
      throw call.failed(inside);
    }
  }

  @Override
  public @Nullable Diff stateful(StatefulCall call, Scope scope, @Nullable Object[] cells, int at) {
    return Objects.requireNonNull(components, "components").place(call, scope, cells, at);
  }

  @Override
  public @Nullable Diff slot(SlotPlace place, Scope scope, @Nullable Object[] cells, int at) {
    var entries = place.entries(scope);
    if (entries.isEmpty()) {
      var otherwise = place.otherwise();
      return otherwise == null ? nothing(cells, at) : block(otherwise, scope, cells, at);
    }
    var value = place.value(scope);
    return entries.size() == 1
        ? entry(entries.get(0), value, cells, at)
        : entries(entries, value, cells, at);
  }

  /** Entries of one place come and go together: what they share is how many there are. */
  private @Nullable Diff entries(
      List<? extends Slot.Entry> entries,
      @Nullable Object value,
      @Nullable Object[] cells,
      int at) {
    int count = entries.size();
    var known = cells[at] instanceof ShownEntries e && e.cells().length == count ? e : null;
    boolean told = known != null;
    var shown = known == null ? new ShownEntries(new @Nullable Object[count]) : known;
    cells[at] = shown;
    @Nullable Diff[] changes = new @Nullable Diff[count];
    boolean changed = !told;
    for (int i = 0; i < count; i++) {
      changes[i] = entry(entries.get(i), value, shown.cells(), i);
      changed |= changes[i] != null;
    }
    if (!changed) {
      return null;
    }
    return new Diff.Tree(
        told ? null : Collections.nCopies(count + 1, ""), false, Arrays.asList(changes));
  }

  private @Nullable Diff entry(
      Slot.Entry entry, @Nullable Object value, @Nullable Object[] cells, int at) {
    if (entry instanceof SlotContent content) {
      return block(content.block(), content.enter(value), cells, at);
    }
    var fixed = ((Slot.Fixed) entry).content();
    if (fixed.equals(cells[at])) {
      return null;
    }
    cells[at] = fixed;
    return new Diff.Text(fixed.markup());
  }

  private static @Nullable Diff nothing(@Nullable Object[] cells, int at) {
    boolean told = cells[at] == Nothing.SHOWN;
    cells[at] = Nothing.SHOWN;
    return told ? null : Diff.Text.EMPTY;
  }

  /** The page keeps the block, and only that it has the statics is remembered. */
  private @Nullable Diff temporaryBlock(
      Block block, Scope scope, @Nullable Object[] cells, int at) {
    var diff = block(block, scope, cells, at);
    cells[at] = Shown.fresh(block);
    return diff;
  }

  /** A block where another one, or none, may have been shown before. */
  private @Nullable Diff block(Block block, Scope scope, @Nullable Object[] cells, int at) {
    if (cells[at] instanceof Shown shown && shown.block() == block) {
      return changes(block, scope, shown.cells());
    }
    var fresh = Shown.fresh(block);
    cells[at] = fresh;
    return full(fresh, scope);
  }
}
