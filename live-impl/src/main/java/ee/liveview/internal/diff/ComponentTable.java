package ee.liveview.internal.diff;

import ee.liveview.Slot;
import ee.liveview.internal.render.Block;
import ee.liveview.internal.render.ComponentType;
import ee.liveview.internal.render.StatefulCall;
import ee.liveview.internal.template.expr.Scope;
import ee.liveview.internal.template.expr.Temporaries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The components with state that one page shows, by type and id, each with the number by which the
 * browser knows it. Used by one thread at a time.
 */
public final class ComponentTable {
  private final Host host;
  private final Map<Key, Mounted> components = new LinkedHashMap<>(0);
  private final Map<Integer, Mounted> byCid = new HashMap<>(0);
  private List<Mounted> level = new ArrayList<>(0);
  private final ToldStreams toldStreams = new ToldStreams();
  private boolean anyApart;
  private boolean anyTemporary;
  private int lastCid;
  private int walk;

  /** Makes the instances and calls their code; implemented by the view room. */
  public interface Host {

    /** A new instance. */
    Made create(ComponentType type);

    /**
     * Gives an instance a value.
     *
     * @param index which of the type's parameters
     */
    void assign(Mounted component, int index, @Nullable Object value);

    /** Tells components of one type that they are new, or were given other values. */
    void update(ComponentType type, List<Mounted> due);
  }

  /**
   * An instance.
   *
   * @param temporaries its fields for one rendering only
   * @param globals names that mean something else in its template
   * @param destroy to be run when it is no longer needed
   */
  public record Made(
      Object instance,
      Temporaries temporaries,
      Map<String, Supplier<@Nullable Object>> globals,
      Runnable destroy) {}

  private record Key(ComponentType type, Object id) {}

  public ComponentTable(Host host) {
    this.host = host;
  }

  /** A component that is on the page, or was a moment ago. */
  public static final class Mounted {
    private final ComponentType type;
    private final Object id;
    private final Made made;
    private int cid;
    private @Nullable Object @Nullable [] arguments;
    private @Nullable StatefulCall call;
    private @Nullable Mounted parent;
    private boolean mounted;
    private boolean due;
    private int walk;
    private boolean leaving;
    private boolean apart;
    private Fingerprints.@Nullable Shown shown;
    private @Nullable Scope scope;

    private Mounted(ComponentType type, Object id, Made made) {
      this.type = type;
      this.id = id;
      this.made = made;
    }

    /** What it is. */
    public ComponentType type() {
      return type;
    }

    /** The bean. */
    public Object instance() {
      return made.instance();
    }

    /** The number by which the browser knows it. */
    public int cid() {
      return cid;
    }

    /** Whether it is told for the first time; true once. */
    public boolean takeNew() {
      boolean first = !mounted;
      mounted = true;
      return first;
    }
  }

  /** A new walk through the page begins. */
  void begin() {
    walk++;
    level = new ArrayList<>(0);
  }

  /** Every component is told anew, under another number: the browser has forgotten all. */
  void forget() {
    byCid.clear();
    for (var component : components.values()) {
      component.shown = null;
      component.cid = 0;
    }
  }

  /** The streams that are shown. */
  public ToldStreams toldStreams() {
    return toldStreams;
  }

  /** The walk has met the call of a component. */
  Mounted met(StatefulCall call, Scope scope, @Nullable Mounted parent) {
    long reads = scope.temporaries().reads();
    var values = call.arguments(scope);
    boolean rests = scope.temporaries().reads() != reads && !scope.temporaries().anySetSince(reads);
    var id = call.id(values);
    var component =
        components.computeIfAbsent(
            new Key(call.component(), id), key -> mounted(key, host.create(key.type())));
    if (component.walk == walk) {
      throw call.duplicate(id);
    }
    if (component.cid == 0) {
      component.cid = ++lastCid;
      byCid.put(component.cid, component);
    }
    component.walk = walk;
    component.call = call;
    component.parent = parent;
    if (rests && component.arguments != null) {
      return component; // it keeps what it was given
    }
    if (assign(component, values)) {
      level.add(component);
      component.due = true;
    }
    return component;
  }

  /**
   * Hands on what differs from the values before, so that what a component has made of the others
   * stays. Slots are made for each rendering; what is in them is compared when they are shown.
   *
   * @return whether the component is to be told
   */
  private boolean assign(Mounted component, @Nullable Object[] values) {
    var before = component.arguments;
    boolean due = before == null;
    for (int i = 0; i < values.length; i++) {
      boolean slot = values[i] instanceof Slot;
      boolean changed = before == null || !Objects.equals(before[i], values[i]);
      if (changed || slot) {
        host.assign(component, i, values[i]);
      }
      due |= changed && !slot;
    }
    component.arguments = values;
    return due;
  }

  /**
   * The components that wait to be rendered until those of one type have been told together; empty
   * when none does.
   */
  List<Mounted> nextLevel() {
    var met = level;
    level = new ArrayList<>(0);
    Map<ComponentType, List<Mounted>> due = new LinkedHashMap<>(2);
    for (var component : met) {
      component.due = false;
      due.computeIfAbsent(component.type, t -> new ArrayList<>()).add(component);
    }
    due.forEach(host::update);
    return met;
  }

  private Mounted mounted(Key key, Made made) {
    anyTemporary |= made.temporaries() != Temporaries.NONE;
    return new Mounted(key.type(), key.id(), made);
  }

  /** Whether a component has ever had fields for one rendering. */
  public boolean anyTemporary() {
    return anyTemporary;
  }

  /** Whether a component stands where not every walk comes. */
  void apart(Mounted component, boolean apart) {
    component.apart = apart;
    anyApart |= apart;
  }

  /** Those that the browser has where not every walk comes. */
  List<Mounted> apart() {
    return anyApart
        ? components.values().stream()
            .filter(c -> c.apart && !c.leaving && c.shown != null)
            .toList()
        : List.of();
  }

  static boolean due(Mounted component) {
    return component.due;
  }

  /** The component in which a component was met; null when it was the page. */
  static @Nullable Mounted parent(Mounted component) {
    return component.parent;
  }

  /** What the browser has of a component; null when it must be told all of it. */
  static Fingerprints.@Nullable Shown shown(Mounted component, Block block) {
    var shown = component.shown;
    if (component.leaving || shown == null || shown.block() != block) {
      component.leaving = false;
      component.shown = null;
      component.scope = null;
      return null;
    }
    return shown;
  }

  static void remember(Mounted component, Fingerprints.Shown shown) {
    component.shown = shown;
  }

  /** The scope in which a component is rendered; its first variable is its own number. */
  static Scope scope(Mounted component, Scope page, int localCount) {
    var scope = component.scope;
    if (scope == null) {
      scope =
          page.inner(component.instance(), Math.max(1, localCount))
              .with(component.made.temporaries())
              .with(component.made.globals());
      component.scope = scope;
    }
    scope.local(0, component.cid);
    return scope;
  }

  static StatefulCall call(Mounted component) {
    return Objects.requireNonNull(component.call);
  }

  /** A component that has the statics of a block in the browser already; 0 for none. */
  int donor(Block block) {
    for (var component : components.values()) {
      if (component.shown != null && component.shown.block() == block) {
        return component.cid;
      }
    }
    return 0;
  }

  /** The number of the component of an instance; empty for null. */
  public Optional<Integer> cid(@Nullable Object instance) {
    return components.values().stream()
        .filter(component -> component.instance() == instance)
        .map(Mounted::cid)
        .findFirst();
  }

  /** The component of a number. */
  public Optional<Mounted> find(int cid) {
    return Optional.ofNullable(byCid.get(cid));
  }

  /** The component of a type and id. */
  public Optional<Mounted> find(ComponentType type, Object id) {
    return Optional.ofNullable(components.get(new Key(type, id)));
  }

  /** The browser no longer shows these and is about to forget them. */
  public void leaving(Collection<Integer> cids) {
    cids.forEach(cid -> find(cid).ifPresent(component -> component.leaving = true));
  }

  /**
   * The browser is ready to forget these.
   *
   * @return those of them that have not come back meanwhile, and are now destroyed
   */
  public List<Integer> destroy(Collection<Integer> cids) {
    var destroyed = new ArrayList<Integer>();
    for (var cid : cids) {
      var component = byCid.get(cid);
      if (component != null && component.leaving) {
        byCid.remove(cid);
        components.remove(new Key(component.type, component.id));
        component.made.destroy().run();
        destroyed.add(cid);
      }
    }
    return destroyed;
  }

  /** Keeps hashes of texts in place of the texts. */
  public void compact() {
    for (var component : components.values()) {
      component.scope = null;
      if (component.shown != null) {
        Compaction.of(component.shown);
      }
    }
  }

  /** Everything has been shown. */
  public void resetTemporaries() {
    if (anyTemporary) {
      components.values().forEach(component -> component.made.temporaries().reset());
    }
  }

  /** Each component there is. */
  public void forEach(Consumer<Mounted> action) {
    components.values().forEach(action);
  }

  /** The page ends. */
  public void close() {
    components.values().forEach(c -> c.made.destroy().run());
    components.clear();
    byCid.clear();
  }
}
