package ee.liveview.proves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RowsTest {

  private static Rows rows(String... lines) throws ParityException {
    return Rows.parse(Rows.HEADER + "\n" + String.join("\n", lines) + "\n");
  }

  @Nested
  class A_well_formed_list {

    @Test
    void is_read_in_its_order() throws ParityException {
      var rows =
          rows(
              "WIRE-01\tWire contract\tThe upgrade succeeds\topen\t",
              "LV-STR-01\tStreams\tItems are shown\topen\t",
              "LV-STR-02\tStreams\tItems are kept\tn/a\tNobody keeps them");

      var upgrade =
          new Row("WIRE-01", "Wire contract", "The upgrade succeeds", Row.Status.OPEN, "");
      var shown = new Row("LV-STR-01", "Streams", "Items are shown", Row.Status.OPEN, "");
      var kept =
          new Row(
              "LV-STR-02",
              "Streams",
              "Items are kept",
              Row.Status.NOT_APPLICABLE,
              "Nobody keeps them");
      assertThat(rows.all()).containsExactly(upgrade, shown, kept);
      assertThat(rows.byGroup().keySet()).containsExactly("WIRE", "LV-STR");
      assertThat(rows.byGroup().get("LV-STR")).containsExactly(shown, kept);
      assertThat(rows.find("LV-STR-02")).contains(kept);
      assertThat(rows.find("LV-STR-03")).isEmpty();
    }
  }

  @Nested
  class A_list_with_mistakes {

    @Test
    void is_refused_with_all_of_them() {
      assertThatThrownBy(
              () ->
                  rows(
                      "LV-STR-01\tStreams\tItems are shown\topen\t",
                      "LV-STR-01\tStreams\tItems are shown again\topen\t",
                      "LV-STR-2\tStreams\tItems are kept\topen\t",
                      "LV-STR-03\tStreams\tItems are kept\topen",
                      "LV-STR-04\tRivers\tItems are kept\topen\t",
                      "LV-STR-05\tStreams\t\topen\t",
                      "LV-STR-06\tStreams\tItems are kept\tdone\t",
                      "LV-STR-07\tStreams\tItems are kept\tn/a\t",
                      "LV-STR-08\tStreams\tItems are kept\topen\tBecause"))
          .isInstanceOf(ParityException.class)
          .hasMessage(
              "\n  "
                  + String.join(
                      "\n  ",
                      "rows.tsv:3: LV-STR-01 is in the list twice",
                      "rows.tsv:4: \"LV-STR-2\" is not an id such as LV-STR-03, PX-TOK-01 or"
                          + " WIRE-33",
                      "rows.tsv:5: expected 5 columns, found 4",
                      "rows.tsv:6: LV-STR-04 must carry the title of its group",
                      "rows.tsv:7: LV-STR-05 does not say what it is",
                      "rows.tsv:8: the status of LV-STR-06 must be open or n/a",
                      "rows.tsv:9: LV-STR-07: a reason belongs to n/a, and only there",
                      "rows.tsv:10: LV-STR-08: a reason belongs to n/a, and only there"));
    }

    @Test
    void is_refused_without_its_header() {
      assertThatThrownBy(() -> Rows.parse("LV-STR-01\tStreams\tItems are shown\topen\t\n"))
          .isInstanceOf(ParityException.class)
          .hasMessageContaining("rows.tsv:1: the first line must be the header");
    }
  }

  @Nested
  class The_list_of_this_project {

    @Test
    void is_complete() throws ParityException {
      var rows = Rows.bundled().all();

      assertThat(rows).filteredOn(row -> row.id().startsWith("LV-")).hasSize(610);
      assertThat(rows).filteredOn(row -> row.id().startsWith("PX-")).hasSize(482);
      assertThat(rows).filteredOn(row -> row.id().startsWith("WIRE-")).hasSize(84);
    }

    @Test
    void counts_every_group_from_one_without_gaps() throws ParityException {
      Rows.bundled()
          .byGroup()
          .forEach(
              (group, rows) -> {
                for (int i = 0; i < rows.size(); i++) {
                  assertThat(rows.get(i).id()).isEqualTo("%s-%02d", group, i + 1);
                }
              });
    }
  }
}
