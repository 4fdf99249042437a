package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Content that the client puts elsewhere in the page, where no ancestor can cut it off. */
@FunctionComponent(
    value = "live:portal",
    doc = "Content that is shown elsewhere in the page and still belongs to this view.")
record Portal(
    @Attr(required = true) String id,
    @Attr(required = true, doc = "a CSS selector of where it goes, outside of this view")
        String target,
    @Attr(defaultValue = "div", doc = "the name of the element around the content")
        String container,
    @Attr(name = "class") @Nullable String css,
    @Attr(required = true) Slot inner) {

  /** The client wants exactly one element with an id in the template. */
  Map<String, Object> wrapper() {
    var attributes = new LinkedHashMap<String, Object>();
    attributes.put("id", "_lv_portal_wrap_" + id);
    if (css != null) {
      attributes.put("class", css);
    }
    return attributes;
  }
}
