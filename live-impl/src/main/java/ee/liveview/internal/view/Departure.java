package ee.liveview.internal.view;

import jakarta.json.stream.JsonGenerator;

/** Where a page goes when its view asked to be left; {@code to} is relative to the context path. */
public sealed interface Departure {

  /** The path, relative to the context path. */
  String to();

  /** The wire's name of it, which is the event of a push and the key of a reply. */
  String event();

  /** Writes the members of the message's body. */
  void write(JsonGenerator out, String contextPath, String flashToken);

  /** Loads another page. */
  record Redirect(String to) implements Departure {
    @Override
    public String event() {
      return "redirect";
    }

    @Override
    public void write(JsonGenerator out, String contextPath, String flashToken) {
      out.write("to", contextPath + to);
      flash(out, flashToken);
    }
  }

  /** Goes to another live view without loading the page. */
  record Navigate(String to, boolean replace) implements Departure {
    @Override
    public String event() {
      return "live_redirect";
    }

    @Override
    public void write(JsonGenerator out, String contextPath, String flashToken) {
      out.write("to", contextPath + to).write("kind", kind(replace));
      flash(out, flashToken);
    }
  }

  /** A change of URL within the view; the page stays. */
  record Patch(String to, boolean replace) {
    void write(JsonGenerator out, String contextPath) {
      out.writeStartObject().write("to", contextPath + to).write("kind", kind(replace)).writeEnd();
    }
  }

  private static String kind(boolean replace) {
    return replace ? "replace" : "push";
  }

  private static void flash(JsonGenerator out, String token) {
    if (!token.isEmpty()) {
      out.write("flash", token);
    }
  }
}
