package ee.liveview;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Options of the commands of {@link JS}, written in Java.
 *
 * <pre>{@code
 * live.js().show("#menu", JsOptions.with().transition("fade-in").time(150));
 * }</pre>
 *
 * <p>It is a map, and any map will do: a template writes {@code JS.show("#menu", {"transition":
 * "fade-in", "time": 150})}. Each command takes some of the options; another one, or a value of the
 * wrong kind, makes it throw {@link IllegalArgumentException}. A null value is the same as no
 * option.
 *
 * <p>Instances are immutable. Times are in milliseconds.
 *
 * <p>In Phoenix: the keyword list of a function of {@code Phoenix.LiveView.JS}.
 *
 * <p>In Faces: the attributes of {@code <f:ajax>}.
 */
public final class JsOptions extends AbstractMap<String, Object> {
  private static final JsOptions NONE = new JsOptions(Map.of());

  private final Map<String, Object> values;

  private JsOptions(Map<String, Object> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /** No options, to begin with. */
  public static JsOptions with() {
    return NONE;
  }

  private JsOptions and(String name, Object value) {
    var more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new JsOptions(more);
  }

  /** Acts on all elements of the page that match a CSS selector. */
  public JsOptions to(String selector) {
    return and("to", selector);
  }

  /** Acts on the matching elements inside the element that runs the command. */
  public JsOptions inner(String selector) {
    return and("inner", selector);
  }

  /** Acts on the nearest matching element around the one that runs the command, or on itself. */
  public JsOptions closest(String selector) {
    return and("closest", selector);
  }

  /** Classes that the element has during the transition. */
  public JsOptions transition(String classes) {
    return and("transition", classes);
  }

  /** Classes during the transition, those it begins with, and those it ends with. */
  public JsOptions transition(String classes, String start, String end) {
    return and("transition", List.of(classes, start, end));
  }

  /** The transition of {@code toggle} when it shows. */
  public JsOptions in(String classes) {
    return and("in", classes);
  }

  /** As {@link #in(String)}, with the classes it begins and ends with. */
  public JsOptions in(String classes, String start, String end) {
    return and("in", List.of(classes, start, end));
  }

  /** The transition of {@code toggle} when it hides. */
  public JsOptions out(String classes) {
    return and("out", classes);
  }

  /** As {@link #out(String)}, with the classes it begins and ends with. */
  public JsOptions out(String classes, String start, String end) {
    return and("out", List.of(classes, start, end));
  }

  /** How long the transition lasts; 200 when it is not said. */
  public JsOptions time(int millis) {
    return and("time", millis);
  }

  /** The CSS display value of what is shown; {@code block}, or as fits the element. */
  public JsOptions display(String value) {
    return and("display", value);
  }

  /**
   * Of a transition: false lets updates of the page through while it lasts. Of {@code dispatch}:
   * true holds them back until a listener calls {@code event.detail.done()}.
   */
  public JsOptions blocking(boolean yes) {
    return and("blocking", yes);
  }

  /** Whether a dispatched event rises through the page; true when it is not said. */
  public JsOptions bubbles(boolean yes) {
    return and("bubbles", yes);
  }

  /** What a dispatched event tells its listeners, as {@code event.detail}. */
  public JsOptions detail(Map<String, ?> detail) {
    return and("detail", detail);
  }

  /** Who gets a pushed event, instead of {@code phx-target}: a CSS selector. */
  public JsOptions target(String selector) {
    return and("target", selector);
  }

  /** Also marks the elements of a CSS selector as loading until the event is answered. */
  public JsOptions loading(String selector) {
    return and("loading", selector);
  }

  /** Whether the page shows as loading until the event is answered. */
  public JsOptions pageLoading(boolean yes) {
    return and("pageLoading", yes);
  }

  /** Parameters of a pushed event, which win over {@code phx-value-*}. */
  public JsOptions value(Map<String, ?> parameters) {
    return and("value", parameters);
  }

  /** Whether the entry of the history is replaced. */
  public JsOptions replace(boolean yes) {
    return and("replace", yes);
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    return values.entrySet();
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    return values.get(name);
  }
}
