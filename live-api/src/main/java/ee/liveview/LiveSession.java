package ee.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the live views of a package a group with layouts and mount hooks of its own. Within a group
 * the browser navigates without loading the page; from one group into another it loads the page
 * anew, which is why a root layout belongs to a group and not to a view.
 *
 * <pre>{@code
 * @LiveSession(value = "admin", root = "/ui/admin-root.html", layout = "/ui/admin.html")
 * package org.example.shop.admin;
 * }</pre>
 *
 * <p>A view of another package joins the group with {@code @LiveView(session = "admin")}; a view of
 * this package leaves it with another name.
 *
 * <p>In Phoenix: {@code live_session} in the router.
 *
 * <p>In Faces: no counterpart; the nearest is a template that the pages of one folder share.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PACKAGE)
public @interface LiveSession {

  /** The name of the group. */
  String value();

  /**
   * The host on which the routes of the group answer: a name such as {@code "admin.example.org"},
   * or with a dot at its end the beginning of one, {@code "admin."}. Empty means every host. On the
   * host of a group its routes win over those of groups without one.
   *
   * <p>In Phoenix: the {@code :host} option of {@code scope}.
   */
  String host() default "";

  /**
   * The root layout: a class path resource, for example {@code "/ui/admin-root.html"}. Empty means
   * {@code liveview/root.html} of the application, else the one that ships.
   */
  String root() default "";

  /**
   * The app layout of all views of the group; it wins over the one that a view names. Empty leaves
   * it to the view; {@link LiveView#NO_LAYOUT} means none.
   */
  String layout() default "";

  /**
   * What decides before a view of the group is mounted whether it is, in this order and before the
   * hooks of the view. It runs again when the browser navigates within the group.
   *
   * <p>In Phoenix: the {@code :on_mount} option of {@code live_session}.
   */
  Class<? extends MountHook>[] onMount() default {};

  /**
   * What gives the views of the group values when a page is loaded; of several, a later one wins.
   *
   * <p>In Phoenix: the {@code :session} option of {@code live_session}.
   */
  Class<? extends SessionValues>[] values() default {};
}
