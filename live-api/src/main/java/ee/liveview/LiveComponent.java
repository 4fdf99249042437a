package ee.liveview;

import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a CDI bean a component with state and events of its own inside a live view.
 *
 * <pre>{@code
 * @LiveComponent("app:rating")
 * class Rating {
 *   @Attr(required = true) private String id;
 *   @Attr private int value;
 *   @Inject Event<Rated> rated;
 *
 *   @OnEvent
 *   void rate(@Param("stars") int stars) {
 *     value = stars;
 *     rated.fire(new Rated(id, stars));
 *   }
 * }
 * }</pre>
 *
 * <p>With {@code Rating.html} beside it, whose root is exactly one element:
 *
 * <pre>{@code
 * <p>#{value} <a :for="n : [1, 2, 3]" phx-click="rate" phx-target="#{myself}" phx-value-stars="#{n}">#{n}</a></p>
 * }</pre>
 *
 * <p>a template calls it with an id: {@code <app:rating id="r1" value="#{stars}"/>}. As long as a
 * page shows a component of this type and id it is the same instance, wherever it moves; when it is
 * gone from the page the instance is destroyed.
 *
 * <p>Its attributes are the fields with {@link Attr}, one of them {@code id}; a {@link Slot} field
 * takes content. They are set before {@link OnMount}, which runs once, and {@link OnUpdate}, which
 * runs after it and again whenever the call gives another value. {@code phx-target="#{myself}"}
 * sends an event to the component instead of the view. All runs in the turns of the view: nothing
 * of it needs locks, and an exception ends the view. {@link OnInfo}, {@link OnParams} and {@link
 * OnTick} belong to views; reach a component from outside with {@link LiveViewRef#sendUpdate}.
 *
 * <p>In Phoenix: {@code Phoenix.LiveComponent}.
 *
 * <p>In Faces: a composite component with a backing component.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Stereotype
@Target(ElementType.TYPE)
public @interface LiveComponent {

  /** The name of its tag with a prefix of yours: {@code "app:rating"}. */
  String value();

  /**
   * A class path resource with the template, for example {@code "/ui/rating.html"}; empty means
   * beside the class.
   */
  String template() default "";

  /**
   * What names of attributes begin with that every component with a global attribute takes in this
   * template, besides {@code phx-}, {@code aria-} and {@code data-}: {@code {"x-", "hx-"}} for a
   * page that uses other libraries in the browser too.
   *
   * <p>In Phoenix: the {@code :global_prefixes} option.
   */
  String[] globalPrefixes() default {};

  /** What it is for, for people who read a list of components. */
  String doc() default "";

  /** Whether {@link ComponentLibrary#all()} leaves it out. */
  boolean hidden() default false;
}
