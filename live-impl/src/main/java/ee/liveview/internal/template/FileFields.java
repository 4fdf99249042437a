package ee.liveview.internal.template;

import static ee.liveview.internal.template.HtmlNames.lower;
import static ee.liveview.internal.template.HtmlNames.shown;

import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.template.Node.Element;
import ee.liveview.internal.template.Node.Value;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files in forms that go over HTTP: of one that is not multipart only their names are sent. */
final class FileFields {
  private static final Set<String> FORMS = Set.of("form", "live:form");
  private static final Set<String> FIELDS = Set.of("input", "live:input");

  private FileFields() {}

  static boolean isForm(Element element) {
    return FORMS.contains(lower(element.name()));
  }

  /** What is wrong with having this element in a form. */
  static Optional<Problem> check(Element element, @Nullable Element form) {
    if (form == null || !isFile(element) || !postsNames(form)) {
      return Optional.empty();
    }
    boolean component = HtmlNames.isComponent(form.name());
    return Optional.of(
        Problem.at(
                element.at(),
                TemplateError.FILE_NOT_SENT,
                "<%s> is in a form that sends the name of a file, not the file"
                    .formatted(shown(element.name())),
                component
                    ? "Give the form the attribute multipart."
                    : "Give the form enctype=\"multipart/form-data\".")
            .related(form.at(), "the form"));
  }

  private static boolean isFile(Element element) {
    return FIELDS.contains(lower(element.name()))
        && element
            .attribute("type")
            .filter(type -> type.value() instanceof Value.Literal l && l.markup().equals("file"))
            .isPresent();
  }

  private static boolean postsNames(Element form) {
    return form.attribute("action").isPresent()
        && form.attribute("multipart").isEmpty()
        && form.attribute("enctype").isEmpty()
        && form.directives().spread() == null;
  }
}
