package ee.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Receives messages sent to the view from the server side, chosen by the type of the one parameter.
 *
 * <pre>{@code
 * record Refresh() {}
 *
 * @OnInfo
 * void on(Refresh message) {
 *   rows = repo.all();
 * }
 * }</pre>
 *
 * <p>Messages come from {@link LiveViewRef#send(Object)}, on any thread, and are handled one at a
 * time in the order of their arrival. The handler with the most specific parameter type is called;
 * a message without any is logged and dropped.
 *
 * <p>In Phoenix: {@code handle_info/2}.
 *
 * <p>In Faces: no counterpart; the nearest is an observer together with {@code f:websocket}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnInfo {}
