package ee.liveview;

import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record a component of templates: its components are the attributes and slots, its
 * template is the HTML.
 *
 * <pre>{@code
 * @FunctionComponent("app:card")
 * record Card(
 *     @Attr(required = true) String title,
 *     @Attr(values = {"plain", "warn"}, defaultValue = "plain") String kind,
 *     Slot header,
 *     Slot inner) {}
 * }</pre>
 *
 * <p>With {@code Card.html} beside it:
 *
 * <pre>{@code
 * <section class="card #{kind}"><h3>#{title} <live:slot name="header"/></h3><live:slot/></section>
 * }</pre>
 *
 * <p>a view, a layout or another component writes:
 *
 * <pre>{@code
 * <app:card title="Reviews" kind="warn">
 *   <slot:header><small>#{count}</small></slot:header>
 *   <p>The content</p>
 * </app:card>
 * }</pre>
 *
 * <p>It has no state and no events of its own: events of its markup go to the view it stands in.
 * The record is made anew for each rendering, so its methods may derive values for the template,
 * and its compact constructor may check or complete the attributes. It is not a bean; nothing is
 * injected.
 *
 * <p>The template is found as that of a {@link LiveView} is: beside the class, by {@link Template},
 * or by {@link #template()}. What does not fit (an unknown attribute, a missing one, a slot that is
 * not there) is reported when the application is deployed, with the place of the call.
 *
 * <p>In Phoenix: a function component with {@code attr} and {@code slot}.
 *
 * <p>In Faces: a composite component or a tag file.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Stereotype
@Target(ElementType.TYPE)
public @interface FunctionComponent {

  /** The name of its tag with a prefix of yours: {@code "app:card"}. */
  String value();

  /**
   * A class path resource with the template, for example {@code "/ui/card.html"}; empty means
   * beside the class.
   */
  String template() default "";

  /** What it is for, for people who read a list of components. */
  String doc() default "";

  /** Whether {@link ComponentLibrary#all()} leaves it out. */
  boolean hidden() default false;
}
