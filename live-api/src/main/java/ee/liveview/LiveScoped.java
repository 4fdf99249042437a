package ee.liveview;

import jakarta.enterprise.context.NormalScope;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scope of one live view: a bean with it lives as long as the view that uses it, from mount
 * until the page is left.
 *
 * <p>It is the default scope of {@link LiveView} beans. Give it to another bean to share state
 * between the beans of one view:
 *
 * <pre>{@code
 * @LiveScoped
 * class Basket { ... }
 * }</pre>
 *
 * <p>The scope is active during every turn of a live view and never outside one. Beans in it are
 * used by one thread at a time. The first HTTP rendering of a page has an instance of its own,
 * destroyed with the request.
 *
 * <p>In Phoenix: the state of the LiveView process.
 *
 * <p>In Faces: {@code @ViewScoped}.
 */
@Documented
@Inherited
@NormalScope
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface LiveScoped {}
