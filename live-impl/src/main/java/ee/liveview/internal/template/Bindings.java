package ee.liveview.internal.template;

import static ee.liveview.internal.template.HtmlNames.lower;
import static ee.liveview.internal.template.HtmlNames.shown;

import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.template.Node.Attribute;
import ee.liveview.internal.template.Node.Element;
import ee.liveview.internal.template.Node.Value;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the client in the browser wants of the elements it works with. */
final class Bindings {
  private static final String PREFIX = "phx-";
  private static final String VALUE = "phx-value-";

  /** All attributes with the prefix that the client or the server knows. */
  private static final Set<String> KNOWN =
      Set.of(
          "phx-auto-recover",
          "phx-blur",
          "phx-change",
          "phx-click",
          "phx-click-away",
          "phx-connected",
          "phx-debounce",
          "phx-disable-with",
          "phx-disconnected",
          "phx-drop-target",
          "phx-feedback-for",
          "phx-feedback-group",
          "phx-focus",
          "phx-hook",
          "phx-key",
          "phx-keydown",
          "phx-keyup",
          "phx-link",
          "phx-link-state",
          "phx-main",
          "phx-mounted",
          "phx-no-curly-interpolation",
          "phx-no-format",
          "phx-no-unused-field",
          "phx-no-usage-tracking",
          "phx-page-loading",
          "phx-portal",
          "phx-progress",
          "phx-remove",
          "phx-runtime-hook",
          "phx-session",
          "phx-static",
          "phx-sticky",
          "phx-submit",
          "phx-target",
          "phx-throttle",
          "phx-track-static",
          "phx-trigger-action",
          "phx-update",
          "phx-viewport-bottom",
          "phx-viewport-overrun-target",
          "phx-viewport-top",
          "phx-window-blur",
          "phx-window-focus",
          "phx-window-keydown",
          "phx-window-keyup");

  private static final Set<String> KEPT = Set.of("stream", "ignore");
  private static final Set<String> FIELDS = Set.of("input", "select", "textarea", "button");

  private static final Set<String> TYPED = Set.of("input", "select", "textarea");

  private Bindings() {}

  /** Reports what is wrong with the bindings of one element. */
  static void check(Element element, Consumer<Problem> problems) {
    for (var attribute : element.attributes()) {
      unknown(attribute).ifPresent(problems);
    }
    missingId(element).ifPresent(problems);
    namedId(element).ifPresent(problems);
    keyOnField(element).ifPresent(problems);
  }

  private static Optional<Problem> unknown(Attribute attribute) {
    var name = lower(attribute.name());
    boolean value = name.startsWith(VALUE) && name.length() > VALUE.length();
    if (!name.startsWith(PREFIX) || value || KNOWN.contains(name)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.at(
            attribute.at(),
            TemplateError.UNKNOWN_BINDING,
            "There is no attribute " + shown(attribute.name()),
            Nearest.to(name, KNOWN)
                .map(near -> "Did you mean %s?".formatted(near))
                .orElse("For data of your own use data-… or phx-value-….")));
  }

  /** The client finds the element again by its id. */
  private static Optional<Problem> missingId(Element element) {
    // A map of attributes may hold one; what a component does with its attributes is its business.
    boolean possible =
        element.attribute("id").isPresent()
            || element.directives().spread() != null
            || HtmlNames.isComponent(element.name());
    if (possible) {
      return Optional.empty();
    }
    return element
        .attribute("phx-hook")
        .or(() -> element.attribute("phx-update").filter(Bindings::isKept))
        .map(
            binding ->
                Problem.at(
                    element.at(),
                    TemplateError.MISSING_ID,
                    "<%s> with %s has no id".formatted(shown(element.name()), binding.name()),
                    "Give it an id that no other element of the page has."));
  }

  private static boolean isKept(Attribute update) {
    return update.value() instanceof Value.Literal literal && KEPT.contains(literal.markup());
  }

  /** The form sends what is typed; the text of a key is not what the user entered. */
  private static Optional<Problem> keyOnField(Element element) {
    return TYPED.contains(lower(element.name()))
        ? element
            .attribute("phx-keydown")
            .or(() -> element.attribute("phx-keyup"))
            .filter(key -> element.attribute("phx-key").isEmpty())
            .map(
                key ->
                    Problem.at(
                        key.at(),
                        TemplateError.KEY_ON_FIELD,
                        key.name() + " on a field tells keys and not what was entered",
                        "Write phx-change, or phx-key for one key such as Escape."))
        : Optional.empty();
  }

  /** As {@code form.id} then is the field and no longer the id of the form. */
  private static Optional<Problem> namedId(Element element) {
    return FIELDS.contains(lower(element.name()))
        ? element
            .attribute("name")
            .filter(name -> name.value() instanceof Value.Literal l && l.markup().equals("id"))
            .map(
                name ->
                    Problem.at(
                        name.at(),
                        TemplateError.FIELD_NAMED_ID,
                        "A field is named id, so that the client cannot tell the id of its form",
                        "Give it another name, such as item_id."))
        : Optional.empty();
  }
}
