package ee.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a component expects of one of its attributes.
 *
 * <pre>{@code
 * record Badge(
 *     @Attr(required = true) String label,
 *     @Attr(values = {"info", "warn"}, defaultValue = "info") String kind,
 *     @Attr(global = true, include = "href") Map<String, Object> rest) {}
 * }</pre>
 *
 * <p>In a {@link LiveComponent} it stands on fields.
 *
 * <p>A component of a record without this annotation is an optional attribute without a default.
 * The name of an attribute is that of the record component; {@code headerClass} may be written
 * {@code header-class} too. A literal is converted to the type when the application is deployed,
 * the value of {@code #{…}} when it is rendered, by the rules of Jakarta Expression Language.
 *
 * <p>In Phoenix: {@code attr/3}.
 *
 * <p>In Faces: {@code cc:attribute}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Attr {

  /**
   * Its name in calls, where that cannot be the name of the record component: {@code @Attr(name =
   * "class") String classes}; empty for the same name.
   */
  String name() default "";

  /** Whether a call without it is an error. */
  boolean required() default false;

  /** What it is when a call leaves it out, as text; none means null (0, false). */
  String[] defaultValue() default {};

  /** The only values a literal may have; empty allows all. An enum allows its constants anyway. */
  String[] values() default {};

  /** What it is for, for people who read a list of components. */
  String doc() default "";

  /** Whether {@link ComponentLibrary#all()} leaves it out. */
  boolean hidden() default false;

  /**
   * Whether it takes all attributes that HTML allows on every element ({@code id}, {@code class},
   * {@code title}, …) and those that begin with {@code phx-}, {@code aria-} or {@code data-}, as
   * long as no other attribute has their name. Its type is {@code Map<String, Object>}; the
   * template writes it with {@code :attrs="rest"}.
   */
  boolean global() default false;

  /**
   * Whether it is the name of an event of the view, or commands for the browser. A name that a call
   * writes is checked when the application is deployed, as that of {@code phx-click} is.
   */
  boolean event() default false;

  /** Further names that a global attribute takes, such as {@code "href"} or {@code "x-*"}. */
  String[] include() default {};
}
