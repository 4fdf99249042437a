package ee.liveview.internal.diff;

import ee.liveview.LiveStream;
import ee.liveview.internal.diff.ComponentTable.Mounted;
import ee.liveview.internal.diff.Fingerprints.Shown;
import ee.liveview.internal.render.Block;
import ee.liveview.internal.render.RenderException;
import ee.liveview.internal.render.StatefulCall;
import ee.liveview.internal.template.expr.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of components with state in one walk through a page. One that was given nothing new
 * is rendered where it is met; the others wait until those of their type can be told together,
 * level by level.
 */
final class ComponentWalk {
  private final Differ differ = new Differ(this);
  private final ComponentTable table;
  private final Scope page;
  private final List<Diff.Component> diffs = new ArrayList<>(0);

  /** The components that changed by themselves, and not only by what is in them. */
  private final Set<Mounted> changed = new HashSet<>(0);

  /** Which component of this message has the statics of a block. */
  private final IdentityHashMap<Block, Integer> told = new IdentityHashMap<>(0);

  private @Nullable Mounted around;

  /** Where not every walk comes. */
  private boolean apart;

  ComponentWalk(ComponentTable table, Scope page) {
    this.table = table;
    this.page = page;
  }

  Differ differ() {
    return differ;
  }

  /** What is told at the place of a component. */
  @Nullable Diff place(StatefulCall call, Scope scope, @Nullable Object[] cells, int at) {
    var component = table.met(call, scope, around);
    table.apart(component, apart);
    boolean there = cells[at] instanceof Integer known && known == component.cid();
    cells[at] = component.cid();
    boolean later = ComponentTable.due(component);
    boolean tell = later || render(component) || !there;
    return tell ? new Diff.ComponentRef(component.cid(), there) : null;
  }

  /** A page shows a stream. */
  void showsStream() {
    table.toldStreams().show();
  }

  /** A page was told what became of a stream. */
  void told(LiveStream<?> stream) {
    table.toldStreams().add(stream);
  }

  /** Walks to where not every walk comes: rows of a stream, or what is shown for a while. */
  <R extends @Nullable Object> R apart(Supplier<R> walk) {
    boolean outside = apart;
    apart = true;
    try {
      return walk.get();
    } finally {
      apart = outside;
    }
  }

  /**
   * Components that stand apart may have changed, and the walk through the page does not come to
   * them.
   *
   * @return a message for each that did
   */
  List<List<Diff.Component>> apart() {
    var rows = table.apart();
    if (rows.isEmpty()) {
      return List.of();
    }
    var messages = new ArrayList<List<Diff.Component>>(1);
    for (var component : rows) {
      if (render(component)) {
        renderLevels();
        messages.add(List.copyOf(withoutTouches()));
      }
      newMessage();
    }
    return messages;
  }

  private void newMessage() {
    table.begin();
    diffs.clear();
    changed.clear();
    told.clear();
  }

  /** Renders what has waited; gives all that the page is told. */
  Diff.PageDiff finish(Diff.@Nullable Tree tree, List<List<Diff.Component>> before) {
    renderLevels();
    boolean onlyComponents = tree == null || tree.onlyTouches();
    var components = onlyComponents ? withoutTouches() : diffs;
    if (onlyComponents && components.isEmpty() && !before.isEmpty()) {
      int last = before.size() - 1;
      return new Diff.PageDiff(null, before.get(last), before.subList(0, last));
    }
    return new Diff.PageDiff(onlyComponents ? null : tree, components, before);
  }

  private void renderLevels() {
    for (var level = table.nextLevel(); !level.isEmpty(); level = table.nextLevel()) {
      level.forEach(this::render);
    }
  }

  /**
   * The client patches the outermost components of a message that has nothing else. So what only
   * points at components can go, unless one of them is inside of another.
   */
  private List<Diff.Component> withoutTouches() {
    for (var component : changed) {
      for (var p = ComponentTable.parent(component); p != null; p = ComponentTable.parent(p)) {
        if (changed.contains(p)) {
          return diffs;
        }
      }
    }
    return diffs.stream().filter(d -> d.donor() != 0 || !d.tree().onlyTouches()).toList();
  }

  /** Returns whether there is something to tell. */
  private boolean render(Mounted component) {
    var outside = around;
    boolean before = apart;
    around = component;
    apart = false;
    try {
      return rendered(component);
    } catch (RenderException inside) {
      throw ComponentTable.call(component).failed(inside);
    } finally {
      around = outside;
      apart = before;
    }
  }

  private boolean rendered(Mounted component) {
    var template = component.type().template();
    var block = template.block();
    var shown = ComponentTable.shown(component, block);
    var scope = ComponentTable.scope(component, page, template.localCount());
    if (shown != null) {
      var changes = differ.changes(block, scope, shown.cells());
      if (changes == null) {
        return false;
      }
      if (!changes.onlyTouches()) {
        changed.add(component);
      }
      diffs.add(new Diff.Component(component.cid(), changes, 0));
      return true;
    }
    var fresh = Shown.fresh(block);
    var tree = differ.full(fresh, scope);
    int donor = told.containsKey(block) ? told.get(block) : -table.donor(block);
    ComponentTable.remember(component, fresh);
    told.putIfAbsent(block, component.cid());
    changed.add(component);
    diffs.add(new Diff.Component(component.cid(), tree, donor));
    return true;
  }
}
