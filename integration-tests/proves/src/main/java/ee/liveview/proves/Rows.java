package ee.liveview.proves;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The list of capabilities in its order, every id once. */
final class Rows {
  static final String FILE = "rows.tsv";
  static final String HEADER = "id\tgroup\tcapability\tstatus\treason";

  private static final Pattern ID = Pattern.compile("(?:LV|PX)-[A-Z0-9]+-\\d{2}|WIRE-\\d{2}");
  private static final int COLUMNS = 5;

  private final Map<String, Row> byId;

  private Rows(Map<String, Row> byId) {
    this.byId = byId;
  }

  /** The list of this module. */
  static Rows bundled() throws ParityException {
    try (var in = Rows.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing beside " + Rows.class.getName());
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Rows parse(String text) throws ParityException {
    var rows = new LinkedHashMap<String, Row>();
    var titles = new LinkedHashMap<String, String>();
    var faults = new ArrayList<Fault>();
    var lines = text.split("\\R");
    if (!lines[0].equals(HEADER)) {
      faults.add(
          new Fault(FILE, 1, "the first line must be the header " + HEADER.replace('\t', ' ')));
    }
    for (int i = 1; i < lines.length; i++) {
      var cells = lines[i].split("\t", -1);
      var wrong = wrong(cells, rows, titles);
      if (wrong.isPresent()) {
        faults.add(new Fault(FILE, i + 1, wrong.get()));
        continue;
      }
      var row = new Row(cells[0], cells[1], cells[2], status(cells[3]).orElseThrow(), cells[4]);
      rows.put(row.id(), row);
      titles.putIfAbsent(row.group(), row.groupTitle());
    }
    if (!faults.isEmpty()) {
      throw new ParityException(faults);
    }
    return new Rows(rows);
  }

  private static Optional<String> wrong(
      String[] cells, Map<String, Row> rows, Map<String, String> titles) {
    if (cells.length != COLUMNS) {
      return Optional.of("expected " + COLUMNS + " columns, found " + cells.length);
    }
    var id = cells[0];
    if (!ID.matcher(id).matches()) {
      return Optional.of("\"" + id + "\" is not an id such as LV-STR-03, PX-TOK-01 or WIRE-33");
    }
    if (rows.containsKey(id)) {
      return Optional.of(id + " is in the list twice");
    }
    var title = titles.get(id.substring(0, id.lastIndexOf('-')));
    if (cells[1].isBlank() || (title != null && !title.equals(cells[1]))) {
      return Optional.of(id + " must carry the title of its group");
    }
    if (cells[2].isBlank()) {
      return Optional.of(id + " does not say what it is");
    }
    var status = status(cells[3]);
    if (status.isEmpty()) {
      return Optional.of("the status of " + id + " must be open or n/a");
    }
    if (cells[4].isBlank() == (status.get() == Row.Status.NOT_APPLICABLE)) {
      return Optional.of(id + ": a reason belongs to n/a, and only there");
    }
    return Optional.empty();
  }

  private static Optional<Row.Status> status(String spelling) {
    return Arrays.stream(Row.Status.values())
        .filter(status -> status.spelling().equals(spelling))
        .findFirst();
  }

  List<Row> all() {
    return List.copyOf(byId.values());
  }

  Optional<Row> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Group id to its rows, both in the order of the list. */
  Map<String, List<Row>> byGroup() {
    return byId.values().stream().collect(groupingBy(Row::group, LinkedHashMap::new, toList()));
  }
}
