package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.JS;
import ee.liveview.Slot;
import ee.liveview.SlotAttr;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Panels of which one is shown. The browser changes them by itself, or, with {@code on-select}, the
 * view does and only the chosen panel is rendered.
 */
@FunctionComponent(
    value = "live:tabs",
    doc = "Panels of which one is shown; arrow keys, Home and End go from tab to tab.")
record Tabs(
    @Attr(required = true) String id,
    @Attr(required = true, doc = "what the tabs are about, for screen readers") String label,
    @Attr(doc = "the name of the tab that is shown; the first one if there is none")
        @Nullable Object selected,
    @Attr(event = true, doc = "the event that asks for another tab, with the parameter tab")
        @Nullable String onSelect,
    @Attr(name = "class") @Nullable String css,
    @Attr(global = true) Map<String, Object> rest,
    @Attr(required = true)
        @SlotAttr(value = "name", required = true)
        @SlotAttr(value = "label", required = true)
        Slot tab) {

  Tabs {
    onSelect = Given.text(onSelect);
    selected = "".equals(selected) ? null : selected;
  }

  String classes() {
    return Classes.of("live-tabs", css);
  }

  boolean chosen(Slot.Entry entry) {
    return selected == null ? entry.equals(tab.get(0)) : name(entry).equals(selected.toString());
  }

  boolean rendered(Slot.Entry entry) {
    return onSelect == null || chosen(entry);
  }

  String name(Slot.Entry entry) {
    return String.valueOf(entry.get("name"));
  }

  /** What a click does; the others are told to give way by what stands on the whole. */
  Object select(Slot.Entry entry) {
    if (onSelect != null) {
      return onSelect;
    }
    var own = "#" + id + "-" + name(entry);
    return JS.none()
        .exec("data-hide", "#" + id)
        .setAttribute("aria-selected", "true", own + "-tab")
        .setAttribute("tabindex", "0", own + "-tab")
        .removeAttribute("hidden", own + "-panel");
  }

  @Nullable JS hideAll() {
    var tabs = "#" + id + "-tabs > *";
    return onSelect != null
        ? null
        : JS.none()
            .setAttribute("aria-selected", "false", tabs)
            .setAttribute("tabindex", "-1", tabs)
            .setAttribute("hidden", "", "#" + id + " > [role=tabpanel]");
  }
}
