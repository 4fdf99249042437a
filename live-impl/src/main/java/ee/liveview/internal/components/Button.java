package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A button, or a link that looks like one when it has somewhere to go. */
@FunctionComponent(
    value = "live:button",
    doc = "A button; with navigate, patch or href a link that looks like one.")
record Button(
    @Attr(
            values = {"plain", "primary", "danger", "quiet"},
            defaultValue = "plain")
        String kind,
    @Attr(
            values = {"button", "submit", "reset"},
            defaultValue = "button",
            doc = "submit for the button of a form")
        String type,
    @Attr(doc = "the name of a live:icon before the text") @Nullable String icon,
    @Nullable String navigate,
    @Nullable String patch,
    @Nullable Object href,
    @Attr(name = "class") @Nullable String css,
    @Attr(
            global = true,
            include = {
              "disabled",
              "download",
              "form",
              "formaction",
              "formenctype",
              "formmethod",
              "formnovalidate",
              "formtarget",
              "name",
              "popovertarget",
              "popovertargetaction",
              "rel",
              "target",
              "value"
            })
        Map<String, Object> rest,
    Slot inner) {

  Button {
    icon = Given.text(icon);
    navigate = Given.text(navigate);
    patch = Given.text(patch);
  }

  boolean leads() {
    return navigate != null || patch != null || href != null;
  }

  String classes() {
    return Classes.of("live-button", "live-" + kind, inner.isPresent() ? null : "live-square", css);
  }
}
