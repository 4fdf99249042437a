package ee.liveview.internal.view;

import ee.liveview.Ending;
import ee.liveview.LiveSocket;
import ee.liveview.Params;
import ee.liveview.internal.diff.ComponentTable;
import ee.liveview.internal.diff.ComponentTable.Mounted;
import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.render.ComponentType;
import ee.liveview.internal.template.expr.Temporaries;
import ee.liveview.internal.upload.PageUploads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The components with state of one page. Touched only in turns. */
final class PageComponents implements ComponentTable.Host {
  private final LiveSocket socket;
  private final PageUploads uploads;
  private final Parts parts;
  private final Spans spans;
  private final Map<ComponentType, ComponentBehaviour> behaviours;
  private final ComponentTable table = new ComponentTable(this);

  PageComponents(
      LiveSocket socket,
      Parts parts,
      PageUploads uploads,
      Spans spans,
      Map<ComponentType, ComponentBehaviour> behaviours) {
    this.socket = socket;
    this.uploads = uploads;
    this.parts = parts;
    this.spans = spans;
    this.behaviours = behaviours;
  }

  ComponentTable table() {
    return table;
  }

  @Override
  public ComponentTable.Made create(ComponentType type) {
    var behaviour = behaviour(type);
    var made = behaviour.create().get();
    uploads.fill(made.bean(), behaviour.handlers().uploads());
    return new ComponentTable.Made(
        made.bean(),
        Temporaries.of(behaviour.handlers().temporaries(), made.bean()),
        Map.of("flash", () -> parts.flash(made.bean())),
        () -> {
          parts.gone(made.bean());
          uploads.forget(made.bean());
          made.destroy().run();
        });
  }

  @Override
  public void assign(Mounted component, int index, @Nullable Object value) {
    behaviour(component.type()).setters().get(index).set(component.instance(), value);
  }

  @Override
  public void update(ComponentType type, List<Mounted> due) {
    var behaviour = behaviour(type);
    var instances = new ArrayList<Object>(due.size());
    for (var component : due) {
      if (component.takeNew()) {
        callAll(behaviour.handlers().mount(), component.instance(), behaviour);
      }
      instances.add(component.instance());
    }
    update(behaviour, instances);
  }

  private void update(ComponentBehaviour behaviour, List<Object> instances) {
    spans.update(
        behaviour.bean(),
        instances,
        () -> {
          behaviour.batches().forEach(batch -> batch.accept(instances));
          for (var instance : instances) {
            callAll(behaviour.updates(), instance, behaviour);
          }
        });
  }

  private void callAll(List<Handler> handlers, Object instance, ComponentBehaviour behaviour) {
    callAll(handlers, instance, behaviour, call());
  }

  private void callAll(
      List<Handler> handlers, Object instance, ComponentBehaviour behaviour, Call call) {
    if (!handlers.isEmpty()) {
      parts.inComponent(
          instance,
          behaviour,
          () -> {
            handlers.forEach(handler -> handler.call(instance, call));
            return instance;
          });
    }
  }

  /** Gives a component values from outside; does nothing when the page does not show it. */
  boolean sendUpdate(Class<?> bean, Object id, Map<String, ?> attributes) {
    var behaviour =
        behaviours.values().stream().filter(b -> b.bean() == bean).findFirst().orElseThrow();
    var found = table.find(behaviour.type(), id);
    found.ifPresent(component -> give(component, behaviour, attributes));
    return found.isPresent();
  }

  /** The same for the component of a number. */
  boolean sendUpdate(int cid, Map<String, ?> attributes) {
    var found = table.find(cid);
    found.ifPresent(component -> give(component, behaviour(component.type()), attributes));
    return found.isPresent();
  }

  private void give(Mounted component, ComponentBehaviour behaviour, Map<String, ?> attributes) {
    var names = behaviour.type().parameters().stream().map(ComponentType.Parameter::name).toList();
    attributes.forEach((name, value) -> assign(component, index(behaviour, names, name), value));
    update(behaviour, List.of(component.instance()));
  }

  private static int index(ComponentBehaviour behaviour, List<String> names, String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          behaviour.type()
              + " has no attribute "
              + name
              + Nearest.to(name, names).map(n -> "; did you mean " + n + "?").orElse(""));
    }
    return index;
  }

  /**
   * The reply of a component to an event; empty when it has gone while the event was on its way.
   *
   * @throws ViewException when it has no method for the event
   */
  Optional<Object> event(int cid, String name, Params params) {
    var found = table.find(cid);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var behaviour = behaviour(found.get().type());
    var instance = found.get().instance();
    return spans.componentEvent(
        behaviour.bean(),
        name,
        params,
        () ->
            parts.inComponent(
                instance,
                behaviour,
                () -> {
                  if (FlashMessages.clears(name, params, parts.current().flash())) {
                    return Optional.empty();
                  }
                  var next = parts.current().hooks().event(name, params);
                  if (next.halts()) {
                    return next.reply();
                  }
                  var handler =
                      Events.handler(
                          behaviour.handlers().events(), name, behaviour.bean().getName());
                  return Optional.ofNullable(
                      handler.call(instance, new Call(socket, params, null)));
                }));
  }

  /** Tells every component that its page ends. */
  void terminate(Ending why, boolean crashed) {
    table.forEach(
        component -> {
          var behaviour = behaviour(component.type());
          var call = new Call(socket, socket.params(), why);
          callAll(behaviour.handlers().ending(crashed), component.instance(), behaviour, call);
        });
  }

  private Call call() {
    return new Call(socket, socket.params(), null);
  }

  private ComponentBehaviour behaviour(ComponentType type) {
    return Objects.requireNonNull(behaviours.get(type), type.name());
  }
}
