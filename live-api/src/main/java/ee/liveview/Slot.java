package ee.liveview;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a call puts between the tags of a component: a list of entries, one for each {@code
 * <slot:name>}, empty when the call has none.
 *
 * <pre>{@code
 * @FunctionComponent("app:modal")
 * record Modal(Slot title, Slot inner) {}
 * }</pre>
 *
 * <pre>{@code
 * <header :if="not empty title"><live:slot name="title"/></header>
 * <live:slot>Nothing to show.</live:slot>
 * }</pre>
 *
 * <p>The slot named {@code inner} takes all content outside of named slots. {@code <live:slot/>}
 * writes it, {@code <live:slot name="title"/>} another, {@code <live:slot entry="#{e}"/>} a single
 * entry; {@code value="#{row}"} hands a value to the {@code :let} of the call, and what stands
 * between its tags is shown when the slot is empty.
 *
 * <p>Never null. Entries belong to the rendering they were made for: do not keep them.
 *
 * <p>In Phoenix: slots; {@code inner} is {@code inner_block}, {@code <live:slot>} is {@code
 * render_slot}.
 *
 * <p>In Faces: {@code cc:facet} and {@code cc:insertChildren}.
 */
public final class Slot extends AbstractList<Slot.Entry> {
  private static final Slot NONE = new Slot(List.of());

  private final List<Entry> entries;

  private Slot(List<Entry> entries) {
    this.entries = entries;
  }

  /** A slot that the call did not give. */
  public static Slot none() {
    return NONE;
  }

  /** A slot with this content, for components that are rendered by Java code. */
  public static Slot of(Html content) {
    return new Slot(List.of(new Fixed(content)));
  }

  /** A slot with these entries. */
  public static Slot of(List<? extends Entry> entries) {
    return entries.isEmpty() ? NONE : new Slot(List.copyOf(entries));
  }

  @Override
  public Entry get(int index) {
    return entries.get(index);
  }

  @Override
  public int size() {
    return entries.size();
  }

  /** Whether the call gave it. */
  public boolean isPresent() {
    return !entries.isEmpty();
  }

  /** One {@code <slot:name>} of a call; as a map it holds the attributes written on it. */
  public abstract static class Entry extends AbstractMap<String, @Nullable Object> {
    private final Map<String, @Nullable Object> attributes;

    /** An entry with these attributes. */
    protected Entry(Map<String, @Nullable Object> attributes) {
      this.attributes = attributes;
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
      return attributes.entrySet();
    }

    @Override
    public @Nullable Object get(Object name) {
      return attributes.get(name);
    }

    // Two entries with the same attributes still have different content.
    @Override
    public final boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public final int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** Content that Java code made. */
  public static final class Fixed extends Entry {
    private final Html content;

    private Fixed(Html content) {
      super(Map.of());
      this.content = content;
    }

    /** The content. */
    public Html content() {
      return content;
    }
  }
}
