package ee.liveview.internal.view;

import ee.liveview.Params;
import ee.liveview.internal.channel.Line;
import ee.liveview.internal.upload.Preflight;
import ee.liveview.internal.wire.JsonBody;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the browser asks of a joined page. Each method returns at once; the work is done in a turn.
 */
final class Inbound {
  /** What a frame holds beside a chunk: lengths of one byte each, and so much text at most. */
  private static final int CHUNK_FRAME = 1024;

  private final LiveProcess process;
  private final Line line;
  private final ViewType type;
  private final Page page;
  private final Events events;
  private final Once once;
  private final Services services;
  private final String contextPath;

  Inbound(
      LiveProcess process,
      Line line,
      ViewType type,
      Page page,
      Events events,
      Once once,
      Services services,
      String contextPath) {
    this.process = process;
    this.line = line;
    this.type = type;
    this.page = page;
    this.events = events;
    this.once = once;
    this.services = services;
    this.contextPath = contextPath;
  }

  void event(@Nullable String ref, EventPayload event) {
    process.handle(
        "event",
        event::params,
        () -> {
          process.doing(new Activity("event", event.name(), null));
          if (!process.ended()) {
            once.claim(event)
                .ifPresentOrElse(
                    claim -> submitted(ref, event, claim),
                    () -> process.turn(ref, () -> events.handle(event)));
          }
        });
  }

  /** What a form has sent is handled, or the page hears what came of it before. */
  private void submitted(@Nullable String ref, EventPayload event, Submissions.Claim claim) {
    var known = claim.result();
    if (claim.first()) {
      process.turn(
          ref,
          () -> {
            var reply = claim.handle(() -> events.handle(event), page::result);
            once.spent(event);
            return reply;
          });
    } else if (known.isPresent()) {
      process.turn(
          ref,
          () -> {
            once.spent(event);
            return page.repeat(known.get());
          });
    } else {
      claim.whenDone(() -> event(ref, event));
    }
  }

  void livePatch(@Nullable String ref, String address) {
    process.handle(
        "live_patch",
        () -> new Params(Map.of("url", address)),
        () -> patchFromBrowser(ref, address));
  }

  /** The page around the view gives it other values, which stand in a new token of the page. */
  void given(@Nullable String ref, String token) {
    process.handle("given", Params::none, () -> take(ref, token));
  }

  /** The browser no longer shows these components and is about to forget them. */
  void leaving(@Nullable String ref, List<Integer> cids) {
    process.handle(
        "cids_will_destroy",
        () -> new Params(Map.of("cids", cids)),
        () -> {
          page.components().table().leaving(cids);
          line.ok(ref, JsonBody.EMPTY);
        });
  }

  /** The browser is ready to forget these components; it forgets those that are named. */
  void forgotten(@Nullable String ref, List<Integer> cids) {
    process.handle(
        "cids_destroyed",
        () -> new Params(Map.of("cids", cids)),
        () -> line.ok(ref, Answers.components(page.components().table().destroy(cids))));
  }

  /** The browser asks whether it may send files. */
  void allowUpload(@Nullable String ref, JsonObject payload) {
    process.handle(
        "allow_upload",
        () -> new Params(EventPayload.map(payload)),
        () -> {
          process.doing(Activity.UPLOAD);
          var answer = new Preflight[1];
          process.turn(
              ref,
              () -> {
                answer[0] =
                    page.uploads()
                        .preflight(
                            payload,
                            services.config().maxFrameBytes() - CHUNK_FRAME,
                            EventPayload::java,
                            (upload, entry) ->
                                services
                                    .tokens()
                                    .upload(new PageTokens.File(page.id(), upload, entry)));
                return null;
              },
              message -> Answers.preflight(answer[0], services.json(), message));
        });
  }

  /** The browser says how far it is with a file. */
  void uploadProgress(@Nullable String ref, JsonObject payload) {
    process.handle(
        "progress",
        () -> new Params(EventPayload.map(payload)),
        () -> {
          process.doing(Activity.UPLOAD);
          process.turn(
              ref,
              () -> {
                page.uploads().progress(payload);
                return null;
              });
        });
  }

  void unknown(@Nullable String ref, String name) {
    process.handle(
        name,
        Params::none,
        () ->
            process.turn(
                ref,
                () -> {
                  throw new ViewException(
                      ViewProblem.UNKNOWN_MESSAGE, "'" + name + "' is no message of a live view");
                }));
  }

  private void patchFromBrowser(@Nullable String ref, String address) {
    if (process.ended()) {
      return;
    }
    process.doing(Activity.URL);
    var target = PageUrl.parse(address, contextPath).flatMap(process::own);
    if (target.isEmpty()) {
      line.ok(ref, Answers.linkRedirect());
      return;
    }
    process.turn(
        ref,
        () -> {
          page.viewFlash().clear();
          process.moveTo(target.get());
          return null;
        });
  }

  private void take(@Nullable String ref, String token) {
    if (process.ended()) {
      return;
    }
    var fresh =
        services
            .tokens()
            .session(token)
            .filter(s -> s.id().equals(page.id()) && s.view().equals(type.name()))
            .map(PageTokens.Session::embedding)
            .filter(Embedding::follows);
    if (fresh.isEmpty() || !page.takesParams() || !page.embedded()) {
      line.error(ref, JsonBody.reason(Admission.STALE.reason()));
      return;
    }
    line.ok(ref, JsonBody.EMPTY);
    var params = fresh.get().params();
    boolean translated = page.follow(fresh.get().locale());
    if (translated || !params.equals(page.params())) {
      process.doing(Activity.GIVEN);
      process.turn(() -> process.moveTo(new Place(type, page.url(), params, null)));
    }
  }
}
