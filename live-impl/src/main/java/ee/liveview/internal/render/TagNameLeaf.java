package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.template.expr.Scope;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name of {@code <live:dynamic-tag>} in its start tag, or the whole of its end tag. */
final class TagNameLeaf extends Leaf {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*");
  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");
  // What stands in them is no markup for a browser, so escaping it would protect nobody.
  private static final Set<String> RAW =
      Set.of("script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext");

  private final Call.Argument name;
  private final Position at;
  private final boolean filled;
  private final boolean end;

  /**
   * @param filled whether something stands between the tags
   */
  TagNameLeaf(Call.Argument name, Position at, boolean filled, boolean end) {
    super(at);
    this.name = name;
    this.at = at;
    this.filled = filled;
    this.end = end;
  }

  @Override
  public Object value(Scope scope, @Nullable Object known) {
    var given = Texts.plain(name.value(scope));
    var lower = given.toLowerCase(Locale.ROOT);
    if (!NAME.matcher(given).matches() || RAW.contains(lower)) {
      throw bad("<live:dynamic-tag> cannot make a <" + given + ">");
    }
    if (filled && VOID.contains(lower)) {
      throw bad("<" + given + "> cannot have content");
    }
    if (!end) {
      return given;
    }
    return VOID.contains(lower) ? "" : "</" + given + ">";
  }

  private RenderException bad(String sentence) {
    return RenderException.at(
        at,
        RenderError.BAD_TAG_NAME,
        sentence,
        "Give it a name such as h2 or my-element; never one that a user typed.");
  }

  @Override
  String write(Object value) {
    return value.toString();
  }
}
