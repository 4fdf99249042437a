package ee.liveview.internal.view;

import ee.liveview.Html;
import ee.liveview.HttpStatusException;
import ee.liveview.LiveTimer;
import ee.liveview.LiveViewRef;
import ee.liveview.Params;
import ee.liveview.RouteInfo;
import ee.liveview.internal.problem.Nearest;
import ee.liveview.spi.HostedViews;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

    /**
     * A redirect.
     *
     * @param to relative to the context path, or an absolute address elsewhere
     * @param location the same with the context path
     */
    record Left(String to, String location, int status, Map<String, Object> flash)
        implements Result {}
  }

  /**
   * A view that was rendered.
   *
   * @param html null when it sent the page somewhere else
   */
  private record Done(Page page, @Nullable String html, Html head) {}

  /** A live view at an address, and what is known of its route. */
  public record Found(ViewType view, RouteInfo route) {}

  /**
   * What is at an address.
   *
   * @param path with its query, beginning with the context path, as sent
   */
  public Optional<Found> find(String origin, String path, String contextPath) {
    return PageUrl.of(origin, path, contextPath)
        .flatMap(url -> Place.at(url, services.router()))
        .flatMap(place -> place.info().map(info -> new Found(place.type(), info)));
  }

  /**
   * Renders the view at an address.
   *
   * @param path with its query, beginning with the context path, as sent
   * @return empty when no view has that route
   * @throws HttpStatusException when the caller may not see the view, or the view says so
   */
  public Optional<Result> render(String path, Caller caller, Map<String, Object> flash) {
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
      Map<String, Object> flash,
      Function<String, @Nullable Object> provided) {
    return PageUrl.of(caller.origin(), path, caller.contextPath())
        .flatMap(url -> Place.at(url, services.router()))
        .map(
            place ->
                services.requests().dispatched(place, () -> main(place, flash, caller, provided)));
  }

  /**
   * Renders a view inside of a page that is no live view. One that sends the page away is shown
   * empty, and does so again when the browser joins it.
   *
   * @param view the name of its class
   * @param values what it is given
   * @param path of the page with its query, beginning with the context path, as sent
   * @throws IllegalArgumentException when there is no such view
   */
  public Html embed(String view, Map<String, ?> values, String path, Caller caller) {
    var type = named(view);
    var url = url(path, caller);
    if (!type.handlers().params().isEmpty()) {
      throw new IllegalArgumentException(
          view + " has an @OnParams method, and a view in a page that is none has no URL");
    }
    var embedding =
        new Embedding(
            "", List.of(), false, false, url.uri().toString(), caller.locale(), "", json(values));
    var id = ids.next();
    var marks = ChildViews.marks("", false, session(id, type, embedding), statics(id, Map.of()));
    var inner = embedded(id, type, url, embedding, Map.of(), caller);
    return Html.raw(type.container().html(id, marks, inner));
  }

  /**
   * Renders a view inside of a page that may give it other values while it runs.
   *
   * @param path of the page with its query, beginning with the context path, as sent
   * @throws IllegalArgumentException when there is no such view
   */
  public Html host(HostedViews.Spot spot, String path, Caller caller) {
    var type = named(spot.view());
    var url = url(path, caller);
    var embedding = follower(spot, url, caller);
    return hosted(
        spot, type, embedding, embedded(spot.id(), type, url, embedding, spot.flash(), caller));
  }

  /** The element of {@link #host} alone. */
  public Html place(HostedViews.Spot spot, String path, Caller caller) {
    return hosted(spot, named(spot.view()), follower(spot, url(path, caller), caller), "");
  }

  private Embedding follower(HostedViews.Spot spot, PageUrl url, Caller caller) {
    return new Embedding(
        "",
        List.of(),
        false,
        true,
        url.uri().toString(),
        spot.locale(),
        caller.name(),
        json(spot.values()));
  }

  private Html hosted(HostedViews.Spot spot, ViewType type, Embedding embedding, String inner) {
    var id = spot.id();
    var marks =
        ChildViews.marks(
            "", false, session(id, type, embedding), statics(id, Map.copyOf(spot.flash())));
    marks.put("data-live-view", type.name());
    marks.put("data-live-given", digest(embedding.locale() + " " + embedding.values()));
    marks.put("data-live-user", digest(embedding.user()));
    return Html.raw(type.container().with(spot.attributes()).html(id, marks, inner));
  }

  /** Other for other texts; no secret, as the text can be read in the token. */
  private static String digest(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private ViewType named(String view) {
    return services.views().named(view).orElseThrow(() -> noView(view));
  }

  private static PageUrl url(String path, Caller caller) {
    return PageUrl.of(caller.origin(), path, caller.contextPath())
        .orElseThrow(() -> new IllegalArgumentException(path + " is not of this application"));
  }

  private JsonObject json(Map<String, ?> values) {
    return (JsonObject) services.json().toValue(values);
  }

  /** The content of a view inside of a page that is no live view. */
  private String embedded(
      String id,
      ViewType type,
      PageUrl url,
      Embedding embedding,
      Map<String, String> flash,
      Caller caller) {
    var granted = Admission.Granted.inside(type, url, Map.copyOf(flash), embedding);
    var done = render(id, granted, caller, key -> null, http -> new DeadChildren(this, http));
    return done.html() == null ? "" : done.html();
  }

  private IllegalArgumentException noView(String view) {
    return new IllegalArgumentException(
        "There is no live view "
            + view
            + Nearest.to(view, services.views().names())
                .map(near -> "; did you mean " + near + "?")
                .orElse(""));
  }

  /** Reports that a rendering failed; the request cannot be answered with a page. */
  public void failed(ViewType view, String request, Throwable thrown) {
    services
        .failures()
        .failed(ViewProblem.CRASHED.code() + "  " + view.name() + " on " + request, thrown);
  }

  private Result main(
      Place place,
      Map<String, Object> flash,
      Caller caller,
      Function<String, @Nullable Object> provided) {
    var id = ids.next();
    var type = place.type();
    admit(type, caller);
    var values = EventPayload.map(json(type.sessionValues().apply(caller.info())));
    var granted = Admission.Granted.loaded(place, new Params(values), flash);
    var done = render(id, granted, caller, provided, http -> new DeadChildren(this, http));
    var page = done.page();
    if (done.html() == null) {
      return left(Objects.requireNonNull(page.departure()), page);
    }
    var marks = new LinkedHashMap<String, String>();
    marks.put("data-phx-main", "");
    marks.putAll(
        ChildViews.marks("", false, main(id, type, values), statics(id, page.viewFlash().all())));
    return new Result.Shown(
        type.session(),
        page.title(),
        done.head(),
        Html.raw(place.container().html(id, marks, done.html())),
        page.csrfToken());
  }

  private static Result left(Departure departure, Page page) {
    page.takeFlash();
    var redirect =
        departure instanceof Departure.Redirect other
            ? other
            : new Departure.Redirect(departure.to());
    return new Result.Left(
        redirect.to(),
        redirect.address(page.caller().contextPath()),
        redirect.status(),
        page.viewFlash().all());
  }

  /**
   * Renders a view inside of another one. Where that view sends its page, the page around it goes.
   *
   * @param within the views that are around
   */
  ChildViews.Filled child(
      Page parent, ViewType type, String id, Embedding embedding, DeadChildren within) {
    var granted = Admission.Granted.inside(type, parent.url(), Map.of(), embedding);
    var done = render(id, granted, parent.caller(), parent::assigned, http -> within);
    if (done.html() == null) {
      parent.leaveWith(done.page());
      return new ChildViews.Filled(Map.of(), "");
    }
    // The browser joins it with the token that its parent renders when it is connected.
    var session = embedding.sticky() ? session(id, type, embedding) : "";
    return new ChildViews.Filled(
        ChildViews.marks(parent.id(), embedding.sticky(), session, statics(id, Map.of())),
        done.html());
  }

  /** No user code has run before this. */
  private static void admit(ViewType type, Caller caller) {
    if (!type.access().allows(caller)) {
      boolean nobody = caller.user() == null && !type.access().equals(Access.NOBODY);
      throw new HttpStatusException(
          nobody ? 401 : 403, nobody ? "Log in to see this." : "You may not see this.");
    }
  }

  private String main(String id, ViewType type, Map<String, Object> values) {
    return services
        .tokens()
        .session(new PageTokens.Session(id, type.name(), type.session(), values, null));
  }

  private String session(String id, ViewType type, Embedding embedding) {
    return services
        .tokens()
        .session(new PageTokens.Session(id, type.name(), type.session(), Map.of(), embedding));
  }

  private String statics(String id, Map<String, Object> flash) {
    return services.tokens().statics(new PageTokens.Static(id, flash));
  }

  /**
   * @param provided values by key that the view need not make
   * @param children what the views in it are filled by, given whether they are rendered inside the
   *     HTTP request
   */
  private Done render(
      String id,
      Admission.Granted granted,
      Caller caller,
      Function<String, @Nullable Object> provided,
      Function<Boolean, ChildViews.Filling> children) {
    var type = granted.place().type();
    admit(type, caller);
    var instance = services.instances().acquire(type, caller);
    Function<Boolean, Done> work =
        http -> {
          var page =
              new Page(
                  id,
                  false,
                  caller,
                  services,
                  Params.none(),
                  NOBODY,
                  granted,
                  children.apply(http),
                  instance::bean,
                  null);
          page.provide(provided);
          return inContexts(instance, page, http);
        };
    return type.sharing() == ViewType.Sharing.PAGE
        ? work.apply(true)
        : inMailbox(instance, caller, work);
  }

  /** A shared instance may be at work for another page: this request waits for its turn. */
  private Done inMailbox(LiveInstance instance, Caller caller, Function<Boolean, Done> work) {
    var result = new CompletableFuture<Done>();
    var requestThread = Thread.currentThread();
    boolean accepted =
        instance
            .mailbox()
            .postOrRun(
                () -> {
                  boolean http = Thread.currentThread().equals(requestThread);
                  try {
                    result.complete(work.apply(http));
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

  private Done inContexts(LiveInstance instance, Page page, boolean http) {
    var holder = new Done[1];
    services
        .contexts()
        .run(
            new Turn(instance.scope(), page, page.caller(), http),
            () -> {
              try {
                holder[0] = mounted(instance, page);
              } finally {
                page.components().table().close();
                services.instances().release(instance, page.caller());
              }
            });
    return holder[0];
  }

  private static Done mounted(LiveInstance instance, Page page) {
    new Mounting(instance.type(), page, instance::bean, () -> {}).mount();
    page.patchIsRedirect();
    var html = page.departure() == null ? page.html(instance.bean()) : null;
    if (instance.pages().isEmpty()) {
      page.shown(); // others are told with their next change
      instance.temporaries().reset();
    }
    // A view inside of it may have sent the page away.
    boolean left = page.departure() != null;
    return left
        ? new Done(page, null, Html.raw(""))
        : new Done(page, html, page.head(instance.bean()));
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
        public void sendUpdate(int myself, Map<String, ?> attributes) {}

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
