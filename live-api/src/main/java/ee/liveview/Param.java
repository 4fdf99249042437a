package ee.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fills a method parameter from the event or the URL, or a field from the URL, converted to its
 * type.
 *
 * <pre>{@code
 * @Param("room") private String room;
 *
 * @OnEvent
 * void add(@Param("by") int by) { ... }
 * }</pre>
 *
 * <p>Types: {@code String}, the primitives and their boxes, {@code BigDecimal}, {@code BigInteger},
 * enums, {@code UUID}, {@code java.time} types in ISO form, {@code Optional}, {@code List}, and
 * records or maps for nested values. A missing value is {@code null} for objects, empty for {@code
 * Optional} and {@code List}, zero or {@code false} for primitives. A value that cannot be
 * converted ends the view with the error {@code LIVE-P001}.
 *
 * <p>Fields are filled before {@link OnMount} and again on every patch.
 *
 * <p>In Phoenix: pattern matching on {@code params}.
 *
 * <p>In Faces: {@code @ManagedProperty("#{param.room}")}, {@code f:viewParam}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface Param {
  /** The name of the value; empty means the name of the field or parameter. */
  String value() default "";
}
