package ee.liveview.internal.render;

import ee.liveview.internal.template.expr.Scope;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A template that can be evaluated. Immutable, shared by all pages of a view.
 *
 * @param block the whole of it
 * @param localCount how many loop variables can be in reach at once
 * @param events the events it lets the browser send to the view itself, those of the components it
 *     calls left out
 * @param ownEvents those that it sends to {@code myself}, the component whose template it is
 * @param values what it lets the browser send with them
 * @param calls of components
 * @param views the live views that it shows
 * @param links the paths that it leads to
 */
public record CompiledTemplate(
    Block block,
    int localCount,
    List<EventUse> events,
    List<EventUse> ownEvents,
    List<ValueUse> values,
    List<CallUse> calls,
    List<ViewUse> views,
    List<LinkUse> links) {
  /** One that shows nothing. */
  public static final CompiledTemplate NOTHING =
      new CompiledTemplate(
          new BlockBuilder().build(false),
          0,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  public CompiledTemplate {
    events = List.copyOf(events);
    ownEvents = List.copyOf(ownEvents);
    values = List.copyOf(values);
    calls = List.copyOf(calls);
    views = List.copyOf(views);
    links = List.copyOf(links);
  }

  /** What to evaluate against, for one thread at a time. */
  public Scope newScope(
      Object bean, Map<String, ? extends Supplier<? extends @Nullable Object>> globals) {
    return new Scope(bean, globals, localCount);
  }
}
