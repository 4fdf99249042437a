package ee.liveview.internal.render;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components that a template may call. */
public interface Components {

  /** None at all. */
  Components NONE =
      new Components() {
        @Override
        public @Nullable ComponentType find(String name) {
          return null;
        }

        @Override
        public Collection<String> names() {
          return List.of();
        }
      };

  /** The component of a tag such as {@code app:card}; null when there is none. */
  @Nullable ComponentType find(String name);

  /** All names, to suggest one. */
  Collection<String> names();
}
