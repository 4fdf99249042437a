package ee.liveview.proves;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the tests claim, and what could not be read as a claim. */
record Claims(List<Claim> all, List<Fault> faults) {

  Claims {
    all = List.copyOf(all);
    faults = List.copyOf(faults);
  }

  /** Id to the names of the tests that prove it, in alphabetical order. */
  Map<String, SortedSet<String>> testsById() {
    return all.stream()
        .collect(groupingBy(Claim::id, mapping(Claim::test, toCollection(TreeSet::new))));
  }

  /** Everything that makes a claim untrue or unreadable, in the order of files and lines. */
  List<Fault> faultsAgainst(Rows rows) {
    var found = new ArrayList<>(faults);
    for (var claim : all) {
      var row = rows.find(claim.id());
      if (row.isEmpty()) {
        found.add(fault(claim, claim.id() + " is not in the list of capabilities, " + Rows.FILE));
      } else if (!row.get().applies()) {
        found.add(
            fault(
                claim,
                claim.id()
                    + " is n/a in "
                    + Rows.FILE
                    + " ("
                    + row.get().reason()
                    + "), so no test can prove it"));
      }
      if (claim.disabled()) {
        found.add(fault(claim, claim.test() + " is disabled and proves nothing"));
      }
    }
    found.sort(Comparator.comparing(Fault::file).thenComparing(Fault::line));
    return found;
  }

  private static Fault fault(Claim claim, String sentence) {
    return new Fault(claim.file(), claim.line(), sentence);
  }
}
