package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.Form;
import ee.liveview.FunctionComponent;
import ee.liveview.Template;
import java.util.Map;

/** A button that moves an entry of a list, as a change of the form. */
@FunctionComponent(
    value = "live:entry-move",
    doc = "A button that moves an entry of a list one place up or down.")
@Template(
    "<live:button kind=\"quiet\" icon=\"#{up() ? 'chevron-up' : 'chevron-down'}\" name=\"#{name()}\""
        + " value=\"#{from()}:#{up() ? from() - 1 : from() + 1}\" disabled=\"#{up() && from() == 0}\""
        + " phx-click=\"#{JS.dispatch('change')}\" aria-label=\"#{label}\" :attrs=\"rest\"/>")
record EntryMove(
    @Attr(required = true) Form<?> entry,
    @Attr(
            required = true,
            values = {"up", "down"})
        String to,
    @Attr(required = true) String label,
    @Attr(global = true, include = "disabled") Map<String, Object> rest) {

  boolean up() {
    return to.equals("up");
  }

  int from() {
    return entry.index().orElse(0);
  }

  String name() {
    return EntryNames.of(EntryNames.list(entry.name()), "move");
  }
}
