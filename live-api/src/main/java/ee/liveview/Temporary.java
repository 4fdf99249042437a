package ee.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of a {@link LiveView} or {@link LiveComponent} that is needed for one rendering only:
 * after each it goes back to the value it had when the bean was made, so that the server does not
 * keep what the page has.
 *
 * <pre>{@code
 * @Temporary private List<Reading> readings = List.of();
 *
 * @OnEvent
 * void show(@Param("day") LocalDate day) {
 *   readings = archive.of(day);   // shown, and forgotten
 * }
 * }</pre>
 *
 * <p>What a template shows of it stays on the page until the field holds something else again: an
 * expression that names the field is left alone as long as the field has its first value. A
 * component that is called with such an expression is left alone as a whole. What a method reads of
 * the field is not noticed.
 *
 * <p>A collection or map that was empty at first may also be filled in place, and is cleared then.
 * In a shared view the field goes back when all pages have been rendered. For rows that come and go
 * one by one use {@link LiveStream}.
 *
 * <p>In Phoenix: {@code temporary_assigns}.
 *
 * <p>In Faces: an attribute of the request scope.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Temporary {}
