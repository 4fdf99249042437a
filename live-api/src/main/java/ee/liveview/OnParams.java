package ee.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs after mount and again whenever the URL changes without leaving the view (a patch). In a
 * Faces page it runs whenever a value of the tag changes.
 *
 * <pre>{@code
 * @OnParams
 * void show(@Param("page") int page) {
 *   rows = repo.page(page);
 * }
 * }</pre>
 *
 * <p>Path and query parameters are one map; on the same name the path wins. Parameters are filled
 * as for {@link OnEvent}; a parameter of type {@link java.net.URI} receives the URL of the page.
 *
 * <p>In Phoenix: {@code handle_params/3}.
 *
 * <p>In Faces: {@code f:viewParam} with {@code f:viewAction}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnParams {}
