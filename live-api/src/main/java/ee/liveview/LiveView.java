package ee.liveview;

import jakarta.enterprise.inject.Stereotype;
import java.lang.System.Logger.Level;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a CDI bean a live view: a page whose state lives on the server and whose HTML follows it.
 *
 * <pre>{@code
 * @LiveView("/counter")
 * class CounterView {
 *   private int count;
 *
 *   @OnEvent
 *   void inc() {
 *     count++;
 *   }
 * }
 * }</pre>
 *
 * <p>The template is {@code CounterView.html} beside the class, or the text of {@link Template}, or
 * the class path resource that {@link #template()} names. It may read every field and method of the
 * bean, private ones included.
 *
 * <p>The scope says who shares an instance: {@link LiveScoped} (the default) gives every open page
 * its own; {@code @SessionScoped} gives all tabs of one HTTP session the same;
 * {@code @ApplicationScoped} gives everybody the same. In all three the methods of one instance run
 * one at a time.
 *
 * <p>In Phoenix: {@code use Phoenix.LiveView} and the {@code live} route.
 *
 * <p>In Faces: a Facelets page and its {@code @ViewScoped} backing bean.
 */
@Documented
@LiveScoped
@Retention(RetentionPolicy.RUNTIME)
@Stereotype
@Target(ElementType.TYPE)
public @interface LiveView {

  /**
   * The route, relative to the context path: {@code "/rooms/{room}"}. A segment in braces is a path
   * parameter. Two views on the same route are an error at deployment. Further routes are added
   * with {@link LiveRoute}. Empty means that the view has no address and is only shown inside of
   * others, by {@code <live:render>}, {@link LiveViews} or in a Faces page.
   */
  String value() default "";

  /**
   * What {@link LiveSocket#action()} is at this route; empty for nothing in particular.
   *
   * <p>In Phoenix: the live action of a route.
   */
  String action() default "";

  /**
   * The name of this route for {@link LiveSocket#path(String, java.util.Map)}; empty for none. Two
   * routes of the same name are an error at deployment.
   *
   * <p>In Phoenix: the {@code :as} option of a route.
   */
  String name() default "";

  /**
   * What else is to be known of this route, each as {@code "name=value"}, for {@link
   * LiveSocket#routeInfo(String)}: {@code "menu=orders"}.
   *
   * <p>In Phoenix: the {@code :metadata} option of a route.
   */
  String[] metadata() default {};

  /**
   * The element around the view as its start tag, for example {@code "<main class='wide'>"}: a name
   * and literal attributes. Views between which a browser navigates without loading the page need
   * the same element name.
   *
   * <p>In Phoenix: the {@code :container} option of {@code use Phoenix.LiveView}.
   */
  String container() default "<div>";

  /**
   * The page title until {@link LiveSocket#title(String)} changes it; empty leaves it to the root
   * layout.
   */
  String title() default "";

  /**
   * A class path resource with the template, for example {@code "/ui/counter.html"}; empty means
   * beside the class.
   */
  String template() default "";

  /**
   * The name of the live session this view belongs to. Navigation without a page load stays within
   * one live session; a link into another one loads the page anew. Empty means the session that
   * {@link LiveSession} gives the package of the class, else {@code "default"}.
   */
  String session() default "";

  /**
   * The app layouts of this view: class path resources, for example {@code "/ui/wide.html"}. The
   * first is in use unless the {@link LiveSession} names one; {@link LiveSocket#layout(String)}
   * chooses another one while mounting. Empty means {@code liveview/app.html} of the application if
   * there is one; {@link #NO_LAYOUT} means none.
   *
   * <p>In Phoenix: the {@code :layout} option of {@code use Phoenix.LiveView}.
   */
  String[] layout() default {};

  /**
   * What decides before the view is mounted whether it is, in this order, after the hooks of its
   * {@link LiveSession}.
   *
   * <p>In Phoenix: {@code on_mount}.
   */
  Class<? extends MountHook>[] onMount() default {};

  /**
   * Other templates that {@link LiveSocket#renderWith(String)} may choose: class path resources,
   * for example {@code "/ui/waiting.html"}.
   */
  String[] renderWith() default {};

  /**
   * What names of attributes begin with that every component with a global attribute takes in this
   * template, besides {@code phx-}, {@code aria-} and {@code data-}: {@code {"x-", "hx-"}} for a
   * page that uses other libraries in the browser too.
   *
   * <p>In Phoenix: the {@code :global_prefixes} option.
   */
  String[] globalPrefixes() default {};

  /** Stands for the template of the view itself, where the name of one is asked for. */
  String OWN_TEMPLATE = "own";

  /**
   * At which level the events of this view are written to the log {@code ee.liveview.events};
   * {@code OFF} for not at all.
   *
   * <p>In Phoenix: the {@code :log} option of {@code use Phoenix.LiveView}.
   */
  Level log() default Level.DEBUG;

  /** Stands for no app layout at all, where the name of one is asked for. */
  String NO_LAYOUT = "none";
}
