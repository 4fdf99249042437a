package ee.liveview.internal.view;

import ee.liveview.internal.router.LocalPath;
import jakarta.json.stream.JsonGenerator;
import java.net.URI;
import java.util.Set;

/** Where a page goes when its view asked to be left; {@code to} is relative to the context path. */
public sealed interface Departure {

  /** The path, relative to the context path, or an address elsewhere. */
  String to();

  /** The wire's name of it, which is the event of a push and the key of a reply. */
  String event();

  /** Writes the members of the message's body. */
  void write(JsonGenerator out, String contextPath, String flashToken);

  /**
   * Loads another page.
   *
   * @param status that a request is answered with
   * @param external whether {@code to} is an absolute address
   */
  record Redirect(String to, int status, boolean external) implements Departure {
    private static final int FOUND = 302;
    private static final Set<Integer> STATUSES = Set.of(301, FOUND, 303, 307, 308);

    /** Within the application. */
    Redirect(String to) {
      this(to, FOUND, false);
    }

    /** Within the application, with a status. */
    static Redirect local(String to, int status) {
      if (!STATUSES.contains(status)) {
        throw new IllegalArgumentException(
            "A redirect is answered with 301, 302, 303, 307 or 308, not with " + status + ".");
      }
      return new Redirect(LocalPath.check(to), status, false);
    }

    /** To another host. */
    static Redirect external(URI to) {
      boolean web =
          "http".equalsIgnoreCase(to.getScheme()) || "https".equalsIgnoreCase(to.getScheme());
      if (!web || to.getHost() == null) {
        throw new IllegalArgumentException(
            "An address elsewhere begins with http:// or https:// and a host, unlike \""
                + to
                + "\".");
      }
      return new Redirect(to.toString(), FOUND, true);
    }

    /** As a browser needs it. */
    String address(String contextPath) {
      return external ? to : contextPath + to;
    }

    @Override
    public String event() {
      return "redirect";
    }

    @Override
    public void write(JsonGenerator out, String contextPath, String flashToken) {
      out.write("to", address(contextPath));
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
