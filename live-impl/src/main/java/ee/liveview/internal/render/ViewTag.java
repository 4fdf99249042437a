package ee.liveview.internal.render;

import ee.liveview.internal.template.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code <live:render view="ClockView" id="clock" class="card" city="Oslo"/>}: another live view,
 * with a life of its own. What belongs to the element around it goes there, everything else is what
 * the view is given.
 */
final class ViewTag {
  static final String NAME = "live:render";
  private static final String VIEW = "view";
  private static final String ID = "id";
  private static final String STICKY = "sticky";
  private static final String CONTAINER = "container";
  private static final Set<String> OWN = Set.of(VIEW, ID, STICKY, CONTAINER);
  private static final Set<String> OF_ELEMENT = Set.of("class", "style", "role");
  private static final List<String> OF_ELEMENT_PREFIXES = List.of("aria-", "data-", "phx-");

  private final Compiler compiler;
  private final Node.Element element;
  private final Compiler.Place place;
  private final ArgumentCompiler values;

  ViewTag(Compiler compiler, Node.Element element, Compiler.Place place) {
    this.compiler = compiler;
    this.element = element;
    this.place = place;
    this.values = new ArgumentCompiler(compiler);
  }

  void writeTo(BlockBuilder out) {
    if (!element.children().isEmpty()) {
      compiler.report(
          element.at(),
          RenderError.UNKNOWN_SLOT,
          "<" + NAME + "> takes no content",
          "Remove it; what the view is to know it is given as an attribute.");
    }
    var attributes = new LinkedHashMap<String, Call.Argument>();
    var given = new LinkedHashMap<String, Call.Argument>();
    for (var attribute : element.attributes()) {
      if (!OWN.contains(attribute.name())) {
        var target = isOfElement(attribute.name()) ? attributes : given;
        target.put(name(attribute.name()), values.handedOn(attribute, place));
      }
    }
    var view = own(VIEW);
    var id = own(ID);
    missing(VIEW, view, "\"ClockView\"");
    missing(ID, id, "\"clock\"");
    noteUse(given);
    if (view.isPresent() && id.isPresent()) {
      out.dynamic(
          new ViewLeaf(
              new ViewLeaf.Parts(
                  view.get(),
                  id.get(),
                  own(STICKY).map(ViewTag::truth).orElse(caller -> false),
                  own(CONTAINER).orElse(null),
                  attributes,
                  given),
              element.at()));
    }
  }

  /** The name of what a view is given is that of a field: {@code user-id} becomes userId. */
  private static String name(String written) {
    return isOfElement(written) ? written : ArgumentCompiler.camelCase(written);
  }

  private static boolean isOfElement(String name) {
    return OF_ELEMENT.contains(name) || OF_ELEMENT_PREFIXES.stream().anyMatch(name::startsWith);
  }

  private Optional<Call.Argument> own(String name) {
    return element.attribute(name).map(attribute -> values.handedOn(attribute, place));
  }

  /** As text of a literal, {@code sticky="false"} means what it says. */
  private static Call.Argument truth(Call.Argument given) {
    return caller -> {
      var value = given.value(caller);
      return value instanceof String text ? !text.equals("false") : value;
    };
  }

  private void missing(String name, Optional<Call.Argument> given, String example) {
    if (given.isEmpty()) {
      compiler.report(
          element.at(),
          RenderError.MISSING_ATTRIBUTE,
          "<" + NAME + "> needs the attribute " + name,
          "Add " + name + "=" + example + ".");
    }
  }

  private void noteUse(Map<String, Call.Argument> given) {
    element
        .attribute(VIEW)
        .ifPresent(
            view ->
                compiler.uses(
                    new ViewUse(
                        view.value() instanceof Node.Value.Literal name ? name.markup() : null,
                        given.keySet(),
                        view.at())));
  }
}
