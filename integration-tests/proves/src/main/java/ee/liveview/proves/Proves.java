package ee.liveview.proves;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the rows of the capability list and the items of the wire contract that a test proves;
 * docs/parity.md is written from it.
 *
 * <pre>{@code
 * @Test
 * @Proves({"LV-LIFE-02", "WIRE-33"})
 * void mounts_a_new_instance_when_the_browser_joins() { ... }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Proves {
  /** For example {@code LV-STR-03}, {@code PX-TOK-01} or {@code WIRE-33}. */
  String[] value();
}
