package ee.liveview.internal.view;

import ee.liveview.internal.json.Json;
import ee.liveview.internal.problem.Nearest;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.System.Logger.Level;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds who handles an event of the browser, and makes the reply. */
final class Events {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  private final LiveInstance instance;
  private final Page page;
  private final Json json;

  Events(LiveInstance instance, Page page, Json json) {
    this.instance = instance;
    this.page = page;
    this.json = json;
  }

  /**
   * The reply; null for none.
   *
   * @throws ViewException when nobody handles the event
   */
  @Nullable JsonValue handle(EventPayload event) {
    page.uploads().changed(event.uploads(), EventPayload::java);
    if (event.cid() < 0 && FlashMessages.clears(event.name(), event.params(), page.viewFlash())) {
      return null;
    }
    try {
      return reply(event);
    } catch (ForbiddenException refused) {
      refuse(refused);
      return null;
    }
  }

  /** An event that its user may not cause is refused, and the page is told; the view goes on. */
  private void refuse(ForbiddenException refused) {
    LOG.log(
        Level.WARNING,
        () ->
            ViewProblem.FORBIDDEN.code()
                + "  "
                + page.user().map(Principal::getName).orElse("nobody")
                + " may not call "
                + refused.getMessage());
    page.viewFlash().error(page.messages().getOrDefault("live.forbidden", "You may not do that."));
  }

  private @Nullable JsonValue reply(EventPayload event) {
    return (event.cid() >= 0
            ? page.components().event(event.cid(), event.name(), event.params())
            : ofView(event))
        .map(this::json)
        .orElse(null);
  }

  private Optional<Object> ofView(EventPayload event) {
    return page.spans().event(event.name(), event.params(), () -> handled(event));
  }

  private Optional<Object> handled(EventPayload event) {
    var next = page.hooks().event(event.name(), event.params());
    if (next.halts()) {
      return next.reply();
    }
    var type = instance.type();
    var handler = handler(type.handlers().events(), event.name(), type.name());
    return Optional.ofNullable(handler.call(instance.bean(), new Call(page, event.params(), null)));
  }

  /** The method of a class for an event. */
  static Handler handler(Map<String, Handler> events, String name, String owner) {
    var handler = events.get(name);
    if (handler == null) {
      throw new ViewException(
          ViewProblem.UNKNOWN_EVENT,
          owner
              + " has no @OnEvent method for '"
              + name
              + "'"
              + Nearest.to(name, events.keySet())
                  .map(n -> "; did you mean '" + n + "'?")
                  .orElse(""));
    }
    return handler;
  }

  /** A reply is a JSON object; anything else is wrapped in one as {@code value}. */
  private JsonValue json(Object result) {
    var value = json.toValue(result);
    return value instanceof JsonObject ? value : json.toValue(Map.of("value", value));
  }
}
