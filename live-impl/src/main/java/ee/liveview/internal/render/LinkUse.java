package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.template.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path that a template navigates or patches to.
 *
 * @param segments of the path; null for one that is known only when it is shown
 * @param written {@code navigate="/orders"}
 * @param patch whether it must be of the same view
 * @param at where that stands
 */
public record LinkUse(List<@Nullable String> segments, String written, boolean patch, Position at) {
  private static final char UNKNOWN = '\0';

  public LinkUse {
    segments = Collections.unmodifiableList(new ArrayList<>(segments));
  }

  /** What an attribute says; empty when it says nothing before the page is shown. */
  static Optional<LinkUse> of(Node.Attribute attribute) {
    return text(attribute.value())
        .flatMap(
            path ->
                of(
                    path,
                    attribute.name() + "=\"" + path.replace(UNKNOWN, '…') + "\"",
                    attribute.name().equals("patch"),
                    attribute.at()));
  }

  /** What a path says; empty when it is known only when the page is shown. */
  static Optional<LinkUse> of(String path, String written, boolean patch, Position at) {
    if (!path.startsWith("/")) {
      return Optional.empty();
    }
    var local = path.split("[?#]", 2)[0];
    var segments = new ArrayList<@Nullable String>();
    for (var segment : parts(local)) {
      boolean unknown = segment.indexOf(UNKNOWN) >= 0;
      if (unknown && segment.length() > 1) {
        return Optional.empty(); // a part of it may hold slashes of its own, or nothing
      }
      segments.add(unknown ? null : segment);
    }
    return Optional.of(new LinkUse(segments, written, patch, at));
  }

  private static List<String> parts(String path) {
    int end = path.length() > 1 && path.endsWith("/") ? path.length() - 1 : path.length();
    return end <= 1 ? List.of() : Arrays.asList(path.substring(1, end).split("/", -1));
  }

  private static Optional<String> text(Node.Value value) {
    if (value instanceof Node.Value.Literal literal) {
      return Optional.of(References.text(literal.markup()));
    }
    if (!(value instanceof Node.Value.Mixed mixed)) {
      return Optional.empty();
    }
    var text = new StringBuilder();
    for (var part : mixed.parts()) {
      text.append(
          part instanceof Node.Text known
              ? References.text(known.markup())
              : Character.toString(UNKNOWN));
    }
    return Optional.of(text.toString());
  }
}
