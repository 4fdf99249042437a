package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
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
  @Nullable String mounted() {
    return show ? "[" + rememberFocus() + "," + focusInside() + "]" : null;
  }

  String open() {
    return "["
        + rememberFocus()
        + ",[\"remove_attr\",{\"attr\":\"hidden\",\"to\":\"#"
        + id
        + "\"}],"
        + focusInside()
        + "]";
  }

  String close() {
    return "[[\"set_attr\",{\"attr\":[\"hidden\",\"\"],\"to\":\"#"
        + id
        + "\"}],[\"pop_focus\",{}]]";
  }

  String cancelled() {
    var first = onCancel == null ? "" : onCancel.toString();
    if (first.isEmpty()) {
      return close();
    }
    var commands =
        first.startsWith("[")
            ? first.substring(1, first.length() - 1)
            : "[\"push\",{\"event\":\"" + first + "\"}]";
    return "[" + commands + (commands.isEmpty() ? "" : ",") + close().substring(1);
  }

  /** Runs the commands of an attribute unless the dialog is closed already. */
  String exec(String attribute) {
    return "[[\"exec\",{\"attr\":\"" + attribute + "\",\"to\":\"#" + id + ":not([hidden])\"}]]";
  }

  private static String rememberFocus() {
    return "[\"push_focus\",{\"to\":\":focus\"}]";
  }

  private String focusInside() {
    return "[\"focus_first\",{\"to\":\"#" + id + "-panel\"}]";
  }
}
