package ee.liveview.test;

import ee.liveview.internal.cdi.LiveExtension;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.junit5.WeldInitiator;

/**
 * Starts weld-junit5 with live views, for tests that say themselves which beans there are.
 *
 * <pre>{@code
 * @EnableWeld
 * class CounterViewTest {
 *   @WeldSetup WeldInitiator weld = LiveWeld.of(CounterView.class, Counters.class);
 *   @Inject BeanManager beans;
 * }
 * }</pre>
 *
 * <p>{@link LiveTest} is the short way. Both need {@code org.jboss.weld:weld-junit5} on the test
 * class path.
 *
 * <p>In Phoenix: {@code use MyAppWeb.ConnCase}.
 *
 * <p>In Faces: no counterpart.
 */
public final class LiveWeld {
  private LiveWeld() {}

  /** A container with these beans and no others. */
  public static WeldInitiator of(Class<?>... beans) {
    return WeldInitiator.of(weld().addBeanClasses(beans));
  }

  /**
   * A container to be configured further, then given to {@code WeldInitiator.from} or {@code of}.
   */
  public static Weld weld() {
    return WeldInitiator.createWeld().addExtension(new LiveExtension());
  }
}
