package ee.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Classes whose static members the template of this class may name: constants, static methods,
 * nested classes.
 *
 * <pre>{@code
 * @LiveView("/orders")
 * @Imports({Status.class, Money.class})
 * class OrdersView { Order order; }
 * }</pre>
 *
 * <pre>{@code
 * <p :if="order.status == Status.OPEN">#{Money.format(order.total)}</p>
 * }</pre>
 *
 * <p>A class is known by its simple name. Classes nested in the annotated class and those of {@code
 * java.lang} need no import. Members and loop variables of the same name win. Two imports with one
 * simple name, and classes that are out of reach of templates, are reported at deployment.
 *
 * <p>In Phoenix: {@code alias} and {@code import} in a module with templates.
 *
 * <p>In Faces: {@code <f:importConstants>}, and the import handler of expression language.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Imports {
  /** The classes. */
  Class<?>[] value();
}
