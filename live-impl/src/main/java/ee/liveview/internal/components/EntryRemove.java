package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.Form;
import ee.liveview.FunctionComponent;
import ee.liveview.Template;
import java.util.Map;

/** A button that removes an entry from its list, as a change of the form. */
@FunctionComponent(value = "live:entry-remove", doc = "A button that removes an entry of a list.")
@Template(
    "<live:button kind=\"quiet\" icon=\"trash\" name=\"#{name()}\" value=\"#{entry.index().orElse(0)}\""
        + " phx-click=\"#{JS.dispatch('change')}\" aria-label=\"#{label}\" :attrs=\"rest\"/>")
record EntryRemove(
    @Attr(required = true) Form<?> entry,
    @Attr(defaultValue = "Remove") String label,
    @Attr(global = true, include = "disabled") Map<String, Object> rest) {

  String name() {
    return EntryNames.of(EntryNames.list(entry.name()), "drop");
  }
}
