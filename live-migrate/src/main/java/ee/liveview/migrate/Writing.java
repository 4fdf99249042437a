package ee.liveview.migrate;

import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.template.Formatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Converts all that was read, and writes it down. */
final class Writing {
  private static final String RESOURCES = "src/main/resources/";

  private final String packageName;
  private final Application application;
  private final Parts parts;
  private final Beans beans;
  private final Map<String, String> files = new TreeMap<>();
  private final Map<Facelet, String> became = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  Writing(SourceTree source, String packageName) {
    this.packageName = packageName;
    this.beans = new Beans(JavaReader.read(source.java()));
    this.application = new Application(source, beans);
    this.parts = new Parts(application);
  }

  Migration migration() {
    application.facelets().values().forEach(parts::of);
    application.parts().values().forEach(this::write);
    boolean first = true;
    for (var root : parts.roots().entrySet()) {
      var name =
          first ? "root.html" : "roots/" + Words.kebab(Words.stem(root.getKey().path())) + ".html";
      put("liveview/" + name, root.getValue().markup());
      first = false;
    }
    return new Migration(report(), files);
  }

  private void write(Part part) {
    if (part.isView()) {
      var folder = packageName.replace('.', '/') + "/";
      put(folder + part.name() + ".html", viewMarkup(part));
      var java = "src/main/java/" + folder + part.name() + ".java";
      files.put(java, new ViewWriter(part, packageName, beans).java());
      became.put(part.facelet(), java);
    } else {
      var file = "liveview/components/" + part.name().replace(':', '/') + ".html";
      put(file, componentMarkup(part));
      became.put(part.facelet(), RESOURCES + file);
    }
  }

  private static String viewMarkup(Part part) {
    List<Out> all = new ArrayList<>();
    if (part.head.stream().anyMatch(node -> !Out.invisible(node))) {
      all.add(Out.Element.of("live:head", part.head));
    }
    all.addAll(part.body);
    return Out.markup(all);
  }

  private String componentMarkup(Part part) {
    List<Out> all = new ArrayList<>();
    part.declared.forEach(
        (name, more) -> {
          var declaration = Out.Element.of("live:attr").with("name", name);
          if (part.eventAttributes.contains(name)) {
            declaration = declaration.with("event", "");
          }
          all.add(declaration.withAll(more));
          all.add(new Out.Text("\n"));
        });
    for (var name : parts.wanted(part)) {
      all.add(Out.Element.of("live:attr").with("name", name));
      all.add(new Out.Text("\n"));
    }
    all.addAll(part.body);
    return Out.markup(all);
  }

  /** Writes a template, formatted if it can be read. */
  private void put(String path, String markup) {
    var formatted = Formatter.format(new SourceFile(path, markup), Formatter.Options.DEFAULT);
    formatted.problems().forEach(problem -> problems.add(problem.toString()));
    files.put(RESOURCES + path, formatted.text());
  }

  private MigrationReport report() {
    List<MigrationReport.FaceletEffort> facelets = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    var all = new ArrayList<>(application.parts().values());
    all.sort(Comparator.comparing(part -> part.facelet().path()));
    for (var part : all) {
      var facelet = part.facelet();
      facelets.add(
          new MigrationReport.FaceletEffort(
              facelet.path(),
              facelet.kind().name().toLowerCase(java.util.Locale.ROOT),
              became.getOrDefault(facelet, "")));
      findings.addAll(part.findings);
    }
    return new MigrationReport(facelets, findings, efforts(all), problems);
  }

  private List<MigrationReport.BeanEffort> efforts(List<Part> all) {
    Map<String, Set<String>> users = new TreeMap<>();
    for (var part : all) {
      if (part.isView()) {
        for (var name : part.names.keySet()) {
          boolean form =
              part.all().stream()
                  .anyMatch(
                      p ->
                          p.forms.stream().anyMatch(f -> f.name().equals(name))
                              || p.uploads.contains(name));
          if (!form) {
            users.computeIfAbsent(name, n -> new TreeSet<>()).add(part.name());
          }
        }
      }
    }
    beans.named().keySet().forEach(name -> users.computeIfAbsent(name, n -> new TreeSet<>()));
    List<MigrationReport.BeanEffort> efforts = new ArrayList<>();
    users.forEach(
        (name, views) -> {
          var type = beans.bean(name);
          efforts.add(
              new MigrationReport.BeanEffort(
                  name,
                  type.map(JavaType::name).orElse(""),
                  views.size(),
                  type.map(JavaType::notes).orElse(List.of())));
        });
    return efforts;
  }
}
