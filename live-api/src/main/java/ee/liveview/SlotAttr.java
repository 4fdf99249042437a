package ee.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An attribute that a call may write on the entries of a slot.
 *
 * <pre>{@code
 * @FunctionComponent("app:grid")
 * record Grid(
 *     @Attr(required = true) List<?> rows,
 *     @Attr(required = true) @SlotAttr(value = "label", required = true) Slot col) {}
 * }</pre>
 *
 * <pre>{@code
 * <app:grid rows="#{users}"><slot:col label="Name" :let="user">#{user.name}</slot:col></app:grid>
 * }</pre>
 *
 * <p>The template of the component reads it from the entry: {@code <th :for="c :
 * col">#{c.label}</th>}.
 *
 * <p>In Phoenix: {@code attr/3} in the block of {@code slot/3}.
 *
 * <p>In Faces: no counterpart; the columns of {@code h:dataTable} come near.
 */
@Documented
@Repeatable(SlotAttr.Many.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface SlotAttr {

  /** Its name; {@code "*"} allows all. */
  String value();

  /** Whether an entry without it is an error. */
  boolean required() default false;

  /** The only values a literal may have; empty allows all. */
  String[] values() default {};

  /** What it is for, for people who read a list of components. */
  String doc() default "";

  /** Several of them. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
  @interface Many {
    /** The single ones. */
    SlotAttr[] value();
  }
}
