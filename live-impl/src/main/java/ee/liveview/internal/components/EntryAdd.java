package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FormField;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import ee.liveview.Template;
import java.util.Map;

/** A button that adds an entry to a list, as a change of the form. */
@FunctionComponent(value = "live:entry-add", doc = "A button that adds an entry to a list.")
@Template(
    "<live:button icon=\"plus\" name=\"#{name()}\" value=\"new\""
        + " phx-click=\"#{JS.dispatch('change')}\" :attrs=\"rest\"><live:slot>Add</live:slot></live:button>")
record EntryAdd(
    @Attr(required = true) FormField field,
    @Attr(global = true, include = "disabled") Map<String, Object> rest,
    Slot inner) {

  String name() {
    return EntryNames.of(field.name(), "sort");
  }
}
