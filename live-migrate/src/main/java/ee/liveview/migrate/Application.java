package ee.liveview.migrate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** All that is known of the application that is converted. */
final class Application {
  private final Map<String, Facelet> facelets = new TreeMap<>();
  private final Set<String> bundles = new TreeSet<>();
  private final Map<String, String> outcomes = new HashMap<>();
  private final Map<String, String> dialogs = new HashMap<>();
  private final Map<String, String> tagFiles = new HashMap<>();
  private final Map<String, Event> events = new HashMap<>();
  private final Map<Facelet, Part> parts = new LinkedHashMap<>();
  private final Map<String, String> partNames = new HashMap<>();
  private final Set<String> webFiles;

  Application(SourceTree source, Beans beans) {
    this.webFiles = source.webFiles();
    source.configs().forEach(this::readConfig);
    source.tagLibraries().forEach(this::readTagLibrary);
    var documents = new TreeMap<String, org.jsoup.nodes.Document>();
    source
        .facelets()
        .forEach((path, text) -> documents.put(path, Facelet.parse(beans.withPlainNames(text))));
    var kinds = new Kinds(documents, tagFiles.values());
    documents.forEach(
        (path, document) -> facelets.put(path, new Facelet(path, kinds.of(path), document)));
    documents.values().forEach(this::readDocument);
  }

  private void readConfig(String text) {
    var document = Facelet.parse(text);
    document.select("resource-bundle > var").forEach(var -> bundles.add(var.text().strip()));
    for (var entry : document.select("navigation-case")) {
      var outcome = entry.select("from-outcome").text().strip();
      var target = entry.select("to-view-id").text().strip();
      if (!outcome.isEmpty() && !target.isEmpty()) {
        outcomes.put(outcome, target);
      }
    }
  }

  private void readTagLibrary(String text) {
    var document = Facelet.parse(text);
    var namespace = document.select("namespace").text().strip();
    for (var tag : document.select("tag")) {
      var source = tag.select("source").text().strip();
      if (!source.isEmpty()) {
        var path = source.startsWith("/") ? source : "/WEB-INF/" + source;
        tagFiles.put(namespace + " " + tag.select("tag-name").text().strip(), path);
      }
    }
  }

  private void readDocument(Element document) {
    for (var element : document.getAllElements()) {
      var name = TagNames.of(element);
      if (name.equals("f:loadBundle")) {
        bundles.add(element.attr("var"));
      } else if (name.matches("p:(dialog|confirmDialog|overlayPanel|sidebar)")
          && element.hasAttr("widgetVar")) {
        var id = element.attr("id");
        dialogs.put(
            element.attr("widgetVar"), id.isEmpty() ? Words.kebab(element.attr("widgetVar")) : id);
      }
    }
  }

  Map<String, Facelet> facelets() {
    return facelets;
  }

  /** Names under which the Facelets know their texts. */
  Set<String> bundles() {
    return bundles;
  }

  /** Events of all templates by their name. */
  Map<String, Event> events() {
    return events;
  }

  Map<Facelet, Part> parts() {
    return parts;
  }

  Optional<String> dialog(String widget) {
    return Optional.ofNullable(dialogs.get(widget));
  }

  boolean hasWebFile(String path) {
    return webFiles.contains(path);
  }

  /** The Facelet that a tag of an own library is made of. */
  Optional<Facelet> component(String uri, String local) {
    var file = tagFiles.get(uri + " " + local);
    if (file != null) {
      return Optional.ofNullable(facelets.get(file));
    }
    for (var prefix :
        List.of(
            "http://java.sun.com/jsf/composite/",
            "http://xmlns.jcp.org/jsf/composite/",
            "jakarta.faces.composite/")) {
      if (uri.startsWith(prefix)) {
        var end = "/" + uri.substring(prefix.length()) + "/" + local + ".xhtml";
        return facelets.values().stream()
            .filter(facelet -> facelet.kind() == Facelet.Kind.COMPOSITE)
            .filter(facelet -> facelet.path().endsWith(end))
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /** The page that an outcome leads to from a Facelet. */
  Optional<Facelet> target(Facelet from, String outcome) {
    int query = outcome.indexOf('?');
    var bare = query < 0 ? outcome : outcome.substring(0, query);
    bare = outcomes.getOrDefault(bare, bare);
    var plain = bare.replaceFirst("\\.(xhtml|jsf|faces|jsp)$", "");
    // Templates stand elsewhere than the pages that show them; a flow begins with its own name.
    return Stream.of(from.resolve(plain), "/" + plain, "/" + plain + "/" + plain)
        .map(path -> facelets.get(path + ".xhtml"))
        .filter(facelet -> facelet != null && facelet.kind() == Facelet.Kind.PAGE)
        .findFirst();
  }

  /** A name for the template of this Facelet that no other one has. */
  String partName(Facelet facelet) {
    var known = partNames.get(facelet.path());
    if (known != null) {
      return known;
    }
    var name = facelet.kind() == Facelet.Kind.PAGE ? viewName(facelet) : componentName(facelet);
    partNames.put(facelet.path(), name);
    return name;
  }

  private String viewName(Facelet facelet) {
    var route = facelet.route();
    var words = Words.pascal(route.equals("/") ? "index" : route);
    return unused(words.endsWith("View") ? words : words + "View");
  }

  private String componentName(Facelet facelet) {
    var folders = facelet.path().substring(1).split("/");
    var family =
        facelet.kind() == Facelet.Kind.COMPOSITE && folders.length > 1
            ? Words.kebab(folders[folders.length - 2])
            : "app";
    family = family.isEmpty() || family.matches("live|slot|\\d.*") ? "app" : family;
    var stem = Words.kebab(Words.stem(facelet.path()));
    var wanted = family + ":" + stem;
    if (partNames.containsValue(wanted) && folders.length > 1) {
      wanted = family + ":" + Words.kebab(folders[folders.length - 2]) + "-" + stem;
    }
    return unused(wanted);
  }

  private String unused(String wanted) {
    var name = wanted;
    for (int i = 2; partNames.containsValue(name); i++) {
      name = wanted + i;
    }
    return name;
  }
}
