package ee.liveview.faces;

import java.util.AbstractCollection;
import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The events of a component that takes any: a live view pushes what it likes. */
final class AnyEvent extends AbstractCollection<String> {

  @Override
  public boolean contains(@Nullable Object name) {
    return name instanceof String text && !text.isEmpty();
  }

  @Override
  public Iterator<String> iterator() {
    return Collections.emptyIterator();
  }

  @Override
  public int size() {
    return 0;
  }
}
