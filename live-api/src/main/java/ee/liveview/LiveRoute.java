package ee.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One more route of a live view, besides the one of its {@link LiveView}: the same view with
 * another task. A patch from one to another keeps the view and runs {@link OnParams}, which finds
 * the task in {@link LiveSocket#action()}.
 *
 * <pre>{@code
 * @LiveView(value = "/articles", action = "list")
 * @LiveRoute(value = "/articles/new", action = "new")
 * @LiveRoute(value = "/articles/{id}/edit", action = "edit")
 * class ArticlesView {}
 * }</pre>
 *
 * <p>In Phoenix: several {@code live} routes of one view with different live actions.
 *
 * <p>In Faces: no counterpart; the nearest is a view parameter that says what a page is for.
 */
@Documented
@Repeatable(LiveRoute.All.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LiveRoute {

  /** The route, as in {@link LiveView#value()}. */
  String value();

  /** What {@link LiveSocket#action()} is there; empty for nothing in particular. */
  String action() default "";

  /** The name of the route for {@link LiveSocket#path(String, java.util.Map)}; empty for none. */
  String name() default "";

  /**
   * The element around the view at this route, as in {@link LiveView#container()}; empty means that
   * one.
   */
  String container() default "";

  /** What else is to be known of the route, as in {@link LiveView#metadata()}. */
  String[] metadata() default {};

  /** Holds several of them; written by the compiler. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface All {
    /** The routes. */
    LiveRoute[] value();
  }
}
