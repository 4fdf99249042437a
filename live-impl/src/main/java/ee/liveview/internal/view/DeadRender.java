package ee.liveview.internal.view;

import ee.liveview.Html;
import ee.liveview.HttpStatusException;
import ee.liveview.LiveTimer;
import ee.liveview.LiveViewRef;
import ee.liveview.Params;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The first HTML of a page: mount, parameters and one rendering in an instance that ends with the
 * request.
 */
public final class DeadRender {
  private static final Duration SHARED_WAIT = Duration.ofSeconds(30);

  private final Services services;
  private final PageIds ids = new PageIds();

  public DeadRender(Services services) {
    this.services = services;
  }

  /** What a request for a page is answered with. */
  public sealed interface Result {

    /**
     * A page.
     *
     * @param session the live session, which has a root layout
     * @param head what the view adds to the head
     * @param csrfToken of the page
     */
    record Shown(String session, String title, Html head, Html content, String csrfToken)
        implements Result {}

    /** A redirect within the application, relative to the context path. */
    record Left(String to, Map<String, String> flash) implements Result {}
  }

  /**
   * Renders the view at an address.
   *
   * @param path with its query, beginning with the context path, as sent
   * @return empty when no view has that route
   * @throws HttpStatusException when the caller may not see the view, or the view says so
   */
  public Optional<Result> render(String path, Caller caller, Map<String, String> flash) {
    return render(path, caller, flash, key -> null);
  }

  /**
   * As {@link #render(String, Caller, Map)}.
   *
   * @param provided values by key that the view need not make
   */
  public Optional<Result> render(
      String path,
      Caller caller,
      Map<String, String> flash,
      Function<String, @Nullable Object> provided) {
    var url = PageUrl.of(caller.origin(), path, caller.contextPath());
    return url.flatMap(
        u ->
            services
                .router()
                .find(u.path())
                .map(
                    match -> {
                      admit(match.target(), caller);
                      return render(
                          match.target(), u, u.params(match.params()), caller, flash, provided);
                    }));
  }

  /** No user code has run before this. */
  private static void admit(ViewType type, Caller caller) {
    if (!type.access().allows(caller)) {
      boolean nobody = caller.user() == null && !type.access().equals(Access.NOBODY);
      throw new HttpStatusException(
          nobody ? 401 : 403, nobody ? "Log in to see this." : "You may not see this.");
    }
  }

  /** Reports that a rendering failed; the request cannot be answered with a page. */
  public void failed(ViewType view, String request, Throwable thrown) {
    services
        .failures()
        .failed(ViewProblem.CRASHED.code() + "  " + view.name() + " on " + request, thrown);
  }

  private Result render(
      ViewType type,
      PageUrl url,
      Params params,
      Caller caller,
      Map<String, String> flash,
      Function<String, @Nullable Object> provided) {
    var instance = services.instances().acquire(type, caller);
    var page =
        new Page(
            ids.next(),
            false,
            caller,
            services,
            Params.none(),
            NOBODY,
            flash,
            url,
            params,
            type,
            instance::bean,
            null);
    page.provide(provided);
    if (type.sharing() != ViewType.Sharing.PAGE) {
      return inMailbox(instance, page, caller);
    }
    return inContexts(instance, page, caller, true);
  }

  /** A shared instance may be at work for another page: this request waits for its turn. */
  private Result inMailbox(LiveInstance instance, Page page, Caller caller) {
    var result = new CompletableFuture<Result>();
    var requestThread = Thread.currentThread();
    boolean accepted =
        instance
            .mailbox()
            .postOrRun(
                () -> {
                  boolean http = Thread.currentThread().equals(requestThread);
                  try {
                    result.complete(inContexts(instance, page, caller, http));
                  } catch (Throwable e) {
                    result.completeExceptionally(e);
                  }
                });
    if (!accepted) {
      services.instances().release(instance, caller);
      throw new ViewException(
          ViewProblem.MAILBOX_FULL, instance.type().name() + " has too much to do");
    }
    try {
      return result.get(SHARED_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + instance.type().name(), e);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          instance.type().name() + " did not answer within " + SHARED_WAIT, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Result inContexts(LiveInstance instance, Page page, Caller caller, boolean http) {
    var holder = new Result[1];
    services
        .contexts()
        .run(
            new Turn(instance.scope(), page, caller, http),
            () -> {
              try {
                holder[0] = mounted(instance, page);
              } finally {
                page.components().table().close();
                services.instances().release(instance, caller);
              }
            });
    return holder[0];
  }

  private Result mounted(LiveInstance instance, Page page) {
    var type = instance.type();
    new Mounting(type, page, instance::bean, () -> {}).mount();
    var patched = patched(page);
    var departure = page.departure();
    if (departure != null || patched.isPresent()) {
      return new Result.Left(
          departure == null ? patched.get() : departure.to(), page.flash().all());
    }
    var inner = page.html(instance.bean());
    if (instance.pages().isEmpty()) {
      page.components().table().toldStreams().forget(); // others are told with their next change
    }
    return new Result.Shown(
        type.session(),
        page.title(),
        page.head(instance.bean()),
        container(type, page, inner),
        page.csrfToken());
  }

  /** A patch during the first rendering is a redirect of the request. */
  private static Optional<String> patched(Page page) {
    return Optional.ofNullable(page.takePatch()).map(Departure.Patch::to);
  }

  private Html container(ViewType type, Page page, String inner) {
    var session =
        services.tokens().session(new PageTokens.Session(page.id(), type.name(), type.session()));
    var statics = services.tokens().statics(new PageTokens.Static(page.id(), page.flash().all()));
    return Html.raw(
        "<div id=\""
            + page.id()
            + "\" data-phx-main data-phx-session=\""
            + session
            + "\" data-phx-static=\""
            + statics
            + "\">"
            + inner
            + "</div>");
  }

  /** The first rendering ends before anybody could answer. */
  private static final LiveViewRef NOBODY =
      new LiveViewRef() {
        private static final LiveTimer NEVER = () -> {};

        @Override
        public void send(Object message) {}

        @Override
        public <T> CompletionStage<T> ask(Object message, Class<T> answer) {
          var ask = new Ask<>(answer);
          ask.cancel();
          return ask.future();
        }

        @Override
        public LiveTimer sendAfter(Object message, Duration delay) {
          return NEVER;
        }

        @Override
        public void sendUpdate(Class<?> component, Object id, Map<String, ?> attributes) {}

        @Override
        public LiveTimer sendUpdateAfter(
            Class<?> component, Object id, Map<String, ?> attributes, Duration delay) {
          return NEVER;
        }

        @Override
        public boolean alive() {
          return false;
        }
      };
}
