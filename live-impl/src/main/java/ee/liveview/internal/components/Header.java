package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands above a page or a part of it. */
@FunctionComponent(
    value = "live:header",
    doc = "A heading with a line below it and buttons beside it.")
record Header(
    @Attr(defaultValue = "1", doc = "1 for h1, up to 6") int level,
    @Attr(name = "class") @Nullable String css,
    @Attr(global = true) Map<String, Object> rest,
    @Attr(required = true) Slot inner,
    Slot subtitle,
    Slot actions) {
  Header {
    if (level < 1 || level > 6) {
      throw new IllegalArgumentException("a heading has level 1 to 6, not " + level);
    }
  }

  String classes() {
    return Classes.of("live-header", css);
  }
}
