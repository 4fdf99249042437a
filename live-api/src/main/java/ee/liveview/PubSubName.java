package ee.liveview;

import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for a {@link PubSub} of one's own, whose topics are not those of any other.
 *
 * <pre>{@code
 * @Inject @PubSubName("audit") PubSub audit;
 * }</pre>
 *
 * <p>It exists because it is asked for. All that ask for one name get the same.
 *
 * <p>In Phoenix: the {@code :name} of a {@code Phoenix.PubSub}.
 *
 * <p>In Faces: the channel of a {@code @Push} injection point.
 */
@Documented
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface PubSubName {

  /** The name. */
  String value();
}
