package ee.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs in a {@link LiveComponent} after its attributes were set: when it is mounted, and whenever
 * its call gives a value that is not equal to the one before, or {@link LiveViewRef#sendUpdate}
 * does.
 *
 * <pre>{@code
 * @OnUpdate
 * void load() {
 *   product = repo.find(id);
 * }
 * }</pre>
 *
 * <p>A static method with one {@code List} of the component runs once for all components of the
 * type that are due at the same depth of the page, so that one query serves them all:
 *
 * <pre>{@code
 * @OnUpdate
 * static void load(List<ProductCard> cards) {
 *   var found = cards.get(0).repo.findAll(cards.stream().map(c -> c.id).toList());
 *   cards.forEach(c -> c.product = found.get(c.id));
 * }
 * }</pre>
 *
 * <p>In Phoenix: {@code update/2} and {@code update_many/1}.
 *
 * <p>In Faces: no counterpart.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnUpdate {}
