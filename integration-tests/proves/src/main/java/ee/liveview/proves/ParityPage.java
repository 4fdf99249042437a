package ee.liveview.proves;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The text of docs/parity.md. It depends on the list and the claims only, so it changes when they
 * do.
 */
final class ParityPage {
  private static final String INTRO =
      """
      # Parity with Phoenix LiveView

      Every capability of Phoenix LiveView, of Phoenix around it, and of the wire contract with the
      official clients, each with the tests that prove it here.

      - **proved**: the tests named carry the id in `@Proves`, and none of them is disabled.
      - **not yet**: no test claims it; it may be missing or only unproven.
      - **n/a**: nothing in a Jakarta EE library can correspond to it, for the reason given.

      The build writes this page from `integration-tests/proves` (the list is `rows.tsv`) and
      from the annotations in the test sources; edit those, not the page. A claim of an unknown
      id, of an n/a row, or by a disabled test fails the build.
      """;

  private static final List<Part> PARTS =
      List.of(
          new Part("LV-", "LiveView", "What Phoenix LiveView does."),
          new Part("PX-", "Phoenix", "What Phoenix does around LiveView."),
          new Part(
              "WIRE-",
              "Wire contract",
              "What the official clients rely on, each item tried with a raw client."));

  private record Part(String prefix, String title, String about) {}

  private record Tally(int rows, int proved, int open, int notApplicable) {
    String cells() {
      return rows + " | " + proved + " | " + open + " | " + notApplicable + " |\n";
    }
  }

  private final Rows rows;
  private final Map<String, SortedSet<String>> tests;

  ParityPage(Rows rows, Claims claims) {
    this.rows = rows;
    this.tests = claims.testsById();
  }

  String markdown() {
    var page = new StringBuilder(INTRO);
    page.append("\n## Summary\n\n");
    page.append("| Group | | Rows | Proved | Not yet | n/a |\n|---|---|--:|--:|--:|--:|\n");
    rows.byGroup().forEach((group, members) -> page.append(summary(group, members)));
    page.append("| **all** | | ").append(tally(rows.all()).cells());
    for (var part : PARTS) {
      page.append(section(part));
    }
    return page.toString();
  }

  private String summary(String group, List<Row> members) {
    return "| " + group + " | " + members.get(0).groupTitle() + " | " + tally(members).cells();
  }

  private String section(Part part) {
    var groups =
        rows.byGroup().entrySet().stream()
            .filter(group -> (group.getKey() + "-").startsWith(part.prefix()))
            .map(group -> table(group.getKey(), group.getValue()))
            .collect(joining());
    return groups.isEmpty() ? "" : "\n## " + part.title() + "\n\n" + part.about() + "\n" + groups;
  }

  private String table(String group, List<Row> members) {
    return "\n### "
        + group
        + ": "
        + members.get(0).groupTitle()
        + "\n\n"
        + "| Id | Capability | Status |\n|---|---|---|\n"
        + members.stream().map(this::line).collect(joining());
  }

  private String line(Row row) {
    return "| " + row.id() + " | " + cell(row.capability()) + " | " + status(row) + " |\n";
  }

  private String status(Row row) {
    if (!row.applies()) {
      return "n/a: " + cell(row.reason());
    }
    var names = testsOf(row);
    return names.isEmpty()
        ? "not yet"
        : names.stream().map(name -> "`" + name + "`").collect(joining("<br>", "proved: ", ""));
  }

  private Tally tally(Collection<Row> members) {
    int proved = (int) members.stream().filter(row -> !testsOf(row).isEmpty()).count();
    int notApplicable = (int) members.stream().filter(row -> !row.applies()).count();
    return new Tally(
        members.size(), proved, members.size() - proved - notApplicable, notApplicable);
  }

  private SortedSet<String> testsOf(Row row) {
    return tests.getOrDefault(row.id(), new TreeSet<>());
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
