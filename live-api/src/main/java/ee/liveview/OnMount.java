package ee.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs when a view is mounted: once for the first HTML, and again, on another instance, when the
 * browser connects.
 *
 * <pre>{@code
 * @OnMount
 * void load() {
 *   products = repo.newest();
 *   if (live.connected()) live.self().send(new Refresh());
 * }
 * }</pre>
 *
 * <p>It runs before {@link OnParams} and the first rendering. Parameters as for {@link OnParams}.
 *
 * <p>In Phoenix: {@code mount/3}.
 *
 * <p>In Faces: {@code @PostConstruct} of a view-scoped bean, or {@code f:viewAction}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnMount {}
