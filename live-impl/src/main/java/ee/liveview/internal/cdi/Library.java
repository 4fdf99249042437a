package ee.liveview.internal.cdi;

import ee.liveview.ComponentDoc;
import ee.liveview.ComponentLibrary;
import ee.liveview.FunctionComponent;
import ee.liveview.Html;
import ee.liveview.internal.problem.Checks;
import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.render.CallUse;
import ee.liveview.internal.render.TemplateSlot;
import ee.liveview.internal.view.ComponentHtml;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The components of a deployment, for Java code. */
final class Library implements ComponentLibrary {
  private final ComponentDefinitions components;
  private final Supplier<List<Problem>> compileNew;
  private final List<TemplateSlot> templates;
  private final ComponentHtml html;

  /**
   * @param compileNew compiles components that were found lately; gives the errors
   * @param templates all of the deployment, in which calls are looked for
   */
  Library(
      ComponentDefinitions components,
      Supplier<List<Problem>> compileNew,
      List<TemplateSlot> templates,
      ComponentHtml html) {
    this.components = components;
    this.compileNew = compileNew;
    this.templates = templates;
    this.html = html;
  }

  @Override
  public Html render(Record component) {
    var annotation = component.getClass().getAnnotation(FunctionComponent.class);
    var found = annotation == null ? null : known(annotation.value());
    if (found == null || found.owner() != component.getClass()) {
      throw new IllegalArgumentException(
          component.getClass().getName()
              + " is no record with @FunctionComponent of this application");
    }
    return html.of(found.type(), component);
  }

  @Override
  public Html render(String name, Map<String, ?> attributes) {
    return html.of(found(name).type(), attributes);
  }

  private synchronized ComponentDefinitions.@Nullable Component known(String name) {
    return components.known(name);
  }

  /** One that no template has called yet may still be a file. */
  private synchronized ComponentDefinitions.Component found(String name) {
    components.find(name);
    var problems = compileNew.get();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(Checks.report("<" + name + "> has problems", problems));
    }
    var found = components.known(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "there is no component <"
              + name
              + ">"
              + Nearest.to(name, components.names())
                  .map(near -> "; did you mean <" + near + ">?")
                  .orElse(""));
    }
    return found;
  }

  @Override
  public synchronized List<ComponentDoc> all() {
    var calls =
        templates.stream()
            .flatMap(template -> template.current().calls().stream())
            .distinct()
            .toList();
    return components.all().stream()
        .filter(component -> !component.notes().hidden())
        .map(component -> component.notes().doc(component.type(), calls(component, calls)))
        .toList();
  }

  private static List<CallUse> calls(
      ComponentDefinitions.Component component, List<CallUse> calls) {
    return calls.stream().filter(call -> call.component() == component.type()).toList();
  }
}
