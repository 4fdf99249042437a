package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.JS;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The flash messages of the page, and a notice while the connection is gone. */
@FunctionComponent(
    value = "live:flash",
    doc =
        "The flash messages, each with a button that closes it, and notices of a lost connection.")
record FlashMessages(
    @Attr(defaultValue = "live-flash") String id,
    @Attr(defaultValue = "Close", doc = "what the button to close is called") String closeLabel,
    @Attr(defaultValue = "true", doc = "whether a lost connection is told") boolean connection,
    @Attr(defaultValue = "The connection is gone. Trying to get it back…") String offline,
    @Attr(defaultValue = "Something went wrong. Trying again…") String crashed) {

  /** One message. */
  public record Message(String kind, String text) {

    /** Errors interrupt a screen reader, the others wait their turn. */
    public String role() {
      return kind.equals("error") ? "alert" : "status";
    }

    /** The icon before it. */
    public String icon() {
      return switch (kind) {
        case "error" -> "error";
        case "success" -> "success";
        case "warning" -> "warning";
        default -> "info";
      };
    }
  }

  /** The messages, errors first. */
  List<Message> messages(Map<?, ?> flash) {
    var messages = new ArrayList<Message>();
    flash.forEach(
        (kind, text) -> {
          var message = new Message(kind.toString(), String.valueOf(text));
          messages.add(message.role().equals("alert") ? 0 : messages.size(), message);
        });
    return messages;
  }

  /** The client marks the view with phx-client-error or phx-server-error before it runs this. */
  JS show(String cause) {
    return JS.none().removeAttribute("hidden", ".phx-" + cause + "-error #" + id + "-" + cause);
  }

  JS hide(String cause) {
    return JS.none().setAttribute("hidden", "", "#" + id + "-" + cause);
  }
}
