package ee.liveview.internal.view;

import ee.liveview.internal.diff.DiffJson;
import ee.liveview.internal.diff.Message;
import ee.liveview.internal.json.Json;
import ee.liveview.internal.upload.Preflight;
import ee.liveview.internal.wire.JsonBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of replies and pushes on a topic of a live view (wire contract, 3.3 and 4). */
final class Answers {
  private Answers() {}

  /**
   * A join that succeeded.
   *
   * @param patched a change of URL that happened while mounting
   * @param container which the browser must take over, as it came from another view; null when it
   *     has it already
   */
  static JsonBody joined(
      Message rendered,
      String liveViewVersion,
      Departure.@Nullable Patch patched,
      String contextPath,
      @Nullable Container container) {
    return out -> {
      out.writeStartObject().writeKey("rendered");
      DiffJson.write(rendered, out);
      out.write("liveview_version", liveViewVersion);
      if (patched != null) {
        out.writeKey("live_patch");
        patched.write(out, contextPath);
      }
      if (container != null) {
        out.writeStartArray("container");
        container.write(out);
        out.writeEnd();
      }
      out.writeEnd();
    };
  }

  /** A join that ends in a page load which answers with a status. */
  static JsonBody reload(int status, String token) {
    return out ->
        out.writeStartObject()
            .write("reason", "reload")
            .write("status", status)
            .write("token", token)
            .writeEnd();
  }

  /** What an event changed. */
  static JsonBody diff(Message message) {
    return message.isEmpty()
        ? JsonBody.EMPTY
        : out -> {
          out.writeStartObject().writeKey("diff");
          DiffJson.write(message, out);
          out.writeEnd();
        };
  }

  /** Whether files may be sent, with what that changed. */
  static JsonBody preflight(Preflight preflight, Json json, Message message) {
    return out -> {
      out.writeStartObject();
      preflight.write(out, json);
      if (!message.isEmpty()) {
        out.writeKey("diff");
        DiffJson.write(message, out);
      }
      out.writeEnd();
    };
  }

  /** A URL of another view: the browser navigates there. */
  static JsonBody linkRedirect() {
    return out -> out.writeStartObject().write("link_redirect", true).writeEnd();
  }

  /** Which of the components that the browser no longer shows it may forget. */
  static JsonBody components(List<Integer> cids) {
    return out -> {
      out.writeStartObject().writeStartArray("cids");
      cids.forEach(out::write);
      out.writeEnd().writeEnd();
    };
  }

  /** Where the page goes, as the body of a push that bears the name itself. */
  static JsonBody departure(Departure departure, String contextPath, String flashToken) {
    return out -> {
      out.writeStartObject();
      departure.write(out, contextPath, flashToken);
      out.writeEnd();
    };
  }

  /** Where the page goes, as a reply. */
  static JsonBody departure(
      Departure departure,
      String contextPath,
      String flashToken,
      List<Message.PushedEvent> events) {
    return out -> {
      out.writeStartObject().writeStartObject(departure.event());
      departure.write(out, contextPath, flashToken);
      out.writeEnd();
      if (!events.isEmpty()) {
        out.writeKey("events");
        DiffJson.writeEvents(events, out);
      }
      out.writeEnd();
    };
  }
}
