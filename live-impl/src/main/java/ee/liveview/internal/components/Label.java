package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FormField;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an input is called. */
@FunctionComponent(value = "live:label", doc = "The label of an input.")
record Label(
    @Attr(doc = "a field; its name in words is the label unless there is content")
        @Nullable FormField field,
    @Attr(name = "for", doc = "the id of the input") @Nullable String target,
    @Attr(doc = "whether it is marked as one that has to be filled in") boolean required,
    @Attr(name = "class") @Nullable String css,
    @Attr(global = true, include = "form") Map<String, Object> rest,
    Slot inner) {

  @Nullable String id() {
    var given = Given.text(target);
    return given == null && field != null ? field.id() : given;
  }

  String text() {
    return field == null ? "" : field.title();
  }

  String classes() {
    return Classes.of("live-label", css);
  }
}
