package ee.liveview.test;

import ee.liveview.internal.cdi.LiveExtension;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.weld.junit5.auto.AddExtensions;
import org.jboss.weld.junit5.auto.EnableAutoWeld;

/**
 * Starts weld-junit5 with live views before each test; the beans come from {@code @AddBeanClasses}
 * and {@code @AddPackages}.
 *
 * <pre>{@code
 * @LiveTest
 * @AddBeanClasses(CounterView.class)
 * class CounterViewTest {
 *   @Inject BeanManager beans;
 * }
 * }</pre>
 *
 * <p>It stands for {@code @EnableAutoWeld} and {@code @AddExtensions}. {@link LiveWeld} is for
 * tests that set the container up themselves.
 *
 * <p>In Phoenix: {@code use MyAppWeb.ConnCase}.
 *
 * <p>In Faces: no counterpart.
 */
@AddExtensions(LiveExtension.class)
@Documented
@EnableAutoWeld
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LiveTest {}
