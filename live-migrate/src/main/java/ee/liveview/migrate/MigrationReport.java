package ee.liveview.migrate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was found in a Faces application and what is left to do. {@link #toString} is the text for
 * people, in Markdown.
 *
 * @param facelets what became of each Facelet
 * @param findings each tag, in the order of the files
 * @param beans each bean that the Facelets name
 * @param problems what the parser of live templates says about templates that were written
 */
public record MigrationReport(
    List<FaceletEffort> facelets,
    List<Finding> findings,
    List<BeanEffort> beans,
    List<String> problems) {

  /**
   * A Facelet.
   *
   * @param path below the root of the web application
   * @param kind page, template, fragment or composite
   * @param became the file it became
   */
  public record FaceletEffort(String path, String kind, String became) {}

  /**
   * A bean.
   *
   * @param name in expressions
   * @param type its class; empty if no source was found
   * @param views how many views use it
   * @param notes what it uses that live views do not have
   */
  public record BeanEffort(String name, String type, int views, List<BeanNote> notes) {
    public BeanEffort {
      notes = List.copyOf(notes);
    }
  }

  public MigrationReport {
    facelets = List.copyOf(facelets);
    findings = List.copyOf(findings);
    beans = List.copyOf(beans);
    problems = List.copyOf(problems);
  }

  /** How many tags had this outcome. */
  public long count(Outcome outcome) {
    return findings.stream().filter(finding -> finding.outcome() == outcome).count();
  }

  /** The share of tags with this outcome, in percent; of nothing it is all. */
  public double percent(Outcome outcome) {
    return findings.isEmpty() ? 100 : 100.0 * count(outcome) / findings.size();
  }

  @Override
  public String toString() {
    var text = new StringBuilder("# From Faces to live views\n\n");
    text.append(
        "%d Facelets, %d tags: %.1f %% converted, %.1f %% with a TODO, %.1f %% by hand.%n%n"
            .formatted(
                facelets.size(),
                findings.size(),
                percent(Outcome.CONVERTED),
                percent(Outcome.TODO),
                percent(Outcome.MANUAL)));
    facelets(text);
    tags(text);
    beans(text);
    left(text);
    if (!problems.isEmpty()) {
      text.append("## Templates that need a look first\n\n");
      problems.forEach(problem -> text.append("* ").append(problem).append('\n'));
    }
    return text.toString();
  }

  private void facelets(StringBuilder text) {
    text.append("## Facelets\n\n| Facelet | is a | became | converted | with TODO | by hand |\n");
    text.append("|---|---|---|--:|--:|--:|\n");
    var byFacelet = findings.stream().collect(Collectors.groupingBy(Finding::facelet));
    for (var facelet : facelets) {
      row(
          text,
          facelet.path() + " | " + facelet.kind() + " | " + facelet.became(),
          byFacelet.getOrDefault(facelet.path(), List.of()));
    }
  }

  private void tags(StringBuilder text) {
    text.append("\n## Tags\n\n| Tag | converted | with TODO | by hand |\n|---|--:|--:|--:|\n");
    findings.stream()
        .collect(Collectors.groupingBy(Finding::tag, TreeMap::new, Collectors.toList()))
        .forEach((tag, found) -> row(text, tag, found));
  }

  private static void row(StringBuilder text, String what, List<Finding> found) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    found.forEach(finding -> counts.merge(finding.outcome(), 1L, Long::sum));
    text.append("| ").append(what);
    for (var outcome : Outcome.values()) {
      text.append(" | ").append(counts.getOrDefault(outcome, 0L));
    }
    text.append(" |\n");
  }

  private void beans(StringBuilder text) {
    text.append("\n## Beans\n\n| Bean | class | views | to do |\n|---|---|--:|--:|\n");
    for (var bean : beans) {
      text.append(
          "| %s | %s | %d | %d |%n"
              .formatted(bean.name(), bean.type(), bean.views(), bean.notes().size()));
    }
    text.append('\n');
    for (var bean : beans) {
      for (var note : bean.notes()) {
        text.append("* ").append(note.file()).append(':').append(note.line());
        text.append(": ").append(note.note()).append('\n');
      }
    }
  }

  private void left(StringBuilder text) {
    text.append("\n## Left to do in templates\n\n");
    for (var finding : findings) {
      if (finding.outcome() != Outcome.CONVERTED) {
        text.append("* ").append(finding.facelet(), 1, finding.facelet().length());
        text.append(':').append(finding.line()).append(" <").append(finding.tag()).append(">: ");
        text.append(finding.note()).append('\n');
      }
    }
    text.append('\n');
  }
}
