package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.JS;
import ee.liveview.Slot;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dialog over the page. It is opened and closed by commands of its own, {@code data-show} and
 * {@code data-hide}, or it stands under {@code :if} and has {@code show}.
 */
@FunctionComponent(
    value = "live:modal",
    doc = "A dialog over the page; Escape, a click beside it and its button close it.")
record Modal(
    @Attr(required = true) String id,
    @Attr(required = true) String title,
    @Attr(doc = "whether it is open from the beginning") boolean show,
    @Attr(event = true, doc = "an event, or commands, for when the user closes it")
        @Nullable Object onCancel,
    @Attr(defaultValue = "Close") String closeLabel,
    @Attr(name = "class") @Nullable String css,
    @Attr(global = true) Map<String, Object> rest,
    @Attr(required = true) Slot inner,
    Slot actions) {

  String classes() {
    return Classes.of("live-modal", css);
  }

  /** What has the focus gets it back when the dialog closes. */
  @Nullable JS mounted() {
    return show ? rememberFocus().focusFirst(panel()) : null;
  }

  JS open() {
    return rememberFocus().removeAttribute("hidden", "#" + id).focusFirst(panel());
  }

  JS close() {
    return JS.none().setAttribute("hidden", "", "#" + id).popFocus();
  }

  /** What the call says, and then it closes. */
  String cancelled() {
    var first = onCancel == null ? "" : onCancel.toString();
    var close = close().toString();
    if (first.isEmpty() || first.equals("[]")) {
      return close;
    }
    var commands = first.startsWith("[") ? first : JS.none().push(first).toString();
    return commands.substring(0, commands.length() - 1) + "," + close.substring(1);
  }

  /** Runs the commands of an attribute unless the dialog is closed already. */
  JS exec(String attribute) {
    return JS.none().exec(attribute, "#" + id + ":not([hidden])");
  }

  private static JS rememberFocus() {
    return JS.none().pushFocus(":focus");
  }

  private String panel() {
    return "#" + id + "-panel";
  }
}
