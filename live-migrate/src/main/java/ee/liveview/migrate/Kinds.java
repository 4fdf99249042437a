package ee.liveview.migrate;

import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells pages from what pages are made of. */
final class Kinds {
  private final Map<String, Document> documents;
  private final Set<String> included;
  private final Set<String> templates = new HashSet<>();

  /**
   * @param included Facelets of which it is known already that they are parts of others
   */
  Kinds(Map<String, Document> documents, Collection<String> included) {
    this.documents = documents;
    this.included = new HashSet<>(included);
    documents.forEach((path, document) -> document.getAllElements().forEach(e -> uses(path, e)));
  }

  private void uses(String path, Element element) {
    switch (TagNames.of(element)) {
      case "ui:include", "p:panelInclude" -> mark(included, path, element.attr("src"));
      case "ui:composition", "ui:decorate" -> mark(templates, path, element.attr("template"));
      default -> {}
    }
  }

  private static void mark(Set<String> marked, String path, String other) {
    if (!other.isEmpty() && !El.dynamic(other)) {
      try {
        marked.add(URI.create(path).resolve(other).getPath());
      } catch (IllegalArgumentException notAnAddress) {
        marked.add(other);
      }
    }
  }

  Facelet.Kind of(String path) {
    var document = documents.get(path);
    Set<String> names = new HashSet<>();
    if (document != null) {
      document.getAllElements().forEach(element -> names.add(TagNames.of(element)));
    }
    if (names.contains("cc:interface") || names.contains("cc:implementation")) {
      return Facelet.Kind.COMPOSITE;
    }
    if (templates.contains(path) || names.contains("ui:insert")) {
      return Facelet.Kind.TEMPLATE;
    }
    boolean whole =
        names.contains("html")
            || names.contains("f:view")
            || names.contains("h:body")
            || usesTemplate(document);
    return included.contains(path) || !whole || path.startsWith("/WEB-INF/")
        ? Facelet.Kind.FRAGMENT
        : Facelet.Kind.PAGE;
  }

  private static boolean usesTemplate(@org.jspecify.annotations.Nullable Document document) {
    return document != null
        && document.getAllElements().stream()
            .anyMatch(
                e -> TagNames.of(e).equals("ui:composition") && !e.attr("template").isEmpty());
  }
}
