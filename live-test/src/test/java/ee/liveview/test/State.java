package ee.liveview.test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A bean with a field of each kind that templates show, and random walks through its states. */
final class State {
  String text = "a";
  @Nullable String other = "";
  int number;
  long big;
  boolean yes;
  boolean also;
  Object any = 1;
  StringBuilder changing = new StringBuilder();
  Map<String, Object> attributes = new LinkedHashMap<>();
  List<Object> classes = new ArrayList<>();
  List<Row> rows = new ArrayList<>();
  List<Row> more = new ArrayList<>();
  List<Fixed> fixed = new ArrayList<>();

  /** A row that is replaced rather than changed, but for what hangs on it. */
  public record Fixed(
      int id,
      String text,
      long number,
      boolean yes,
      Inner inner,
      StringBuilder changing,
      List<Fixed> rows) {

    /** Of a record in a record: unchanging, and not. */
    public record Inner(@Nullable String text, Object any) {}

    static Fixed of(int id, Random random, int depth) {
      var rows = new ArrayList<Fixed>();
      for (int i = 0; i < depth; i++) {
        rows.add(of(i, random, depth - 1));
      }
      var inner = new Inner(random.nextBoolean() ? word(random) : null, new StringBuilder("x"));
      return new Fixed(
          id,
          word(random),
          random.nextInt(3),
          random.nextBoolean(),
          inner,
          new StringBuilder(word(random)),
          rows);
    }

    /** Changes what can be changed. */
    void change(Random random) {
      switch (random.nextInt(3)) {
        case 0 -> changing.append(random.nextInt(3));
        case 1 -> ((StringBuilder) inner.any()).append(random.nextInt(3));
        default -> edit(rows, random, 0);
      }
    }

    static void edit(List<Fixed> rows, Random random, int depth) {
      int size = rows.size();
      int at = random.nextInt(size + 1);
      switch (random.nextInt(8)) {
        case 0 -> rows.add(at, of(random.nextInt(40), random, depth));
        case 1 -> Collections.shuffle(rows, random);
        case 2 -> rows.subList(at, size).clear();
        case 3, 4 -> {
          if (at < size) {
            rows.set(at, of(rows.get(at).id(), random, depth));
          }
        }
        default -> {
          if (at < size) {
            rows.get(at).change(random);
          }
        }
      }
      var seen = new HashSet<Integer>();
      rows.removeIf(row -> !seen.add(row.id()));
    }
  }

  /** A row, whose own rows go two deep. */
  public static final class Row {
    public final int id;
    public String text;
    public long number;
    public boolean yes;
    public List<Row> rows = new ArrayList<>();

    Row(int id, Random random, int depth) {
      this.id = id;
      this.text = word(random);
      for (int i = 0; i < depth && depth > 0; i++) {
        rows.add(new Row(i + 10 * random.nextInt(3), random, depth - 1));
      }
      unique(rows);
    }
  }

  /** One to four random changes. */
  void change(Random random) {
    for (int i = random.nextInt(4); i >= 0; i--) {
      switch (random.nextInt(14)) {
        case 0 -> text = word(random);
        case 1 -> other = random.nextBoolean() ? word(random) : null;
        case 2 -> number = random.nextInt(5);
        case 3 -> big = random.nextLong(3) << 40;
        case 4 -> yes = !yes;
        case 5 -> also = !also;
        case 6 -> any = anything(random);
        case 7 -> changing.append(random.nextInt(3));
        case 8 -> attributes.put("data-" + random.nextInt(3), random.nextBoolean() ? true : null);
        case 9 -> classes.add(random.nextBoolean() ? word(random) : null);
        case 10 -> edit(rows, random, 2);
        case 11 -> edit(more, random, 1);
        default -> Fixed.edit(fixed, random, 2);
      }
    }
  }

  private static void edit(List<Row> rows, Random random, int depth) {
    int size = rows.size();
    switch (random.nextInt(9)) {
      case 0 -> rows.clear();
      case 1 -> rows.add(new Row(random.nextInt(40), random, depth));
      case 2 -> rows.add(random.nextInt(size + 1), new Row(random.nextInt(40), random, depth));
      case 3 -> Collections.shuffle(rows, random);
      case 4 -> Collections.reverse(rows);
      case 5 -> {
        if (size > 0) {
          rows.remove(random.nextInt(size));
        }
      }
      case 6 -> {
        if (size > 1) {
          Collections.swap(rows, random.nextInt(size), random.nextInt(size));
        }
      }
      default -> {
        if (size > 0) {
          editRow(rows.get(random.nextInt(size)), random, depth);
        }
      }
    }
    unique(rows);
  }

  private static void editRow(Row row, Random random, int depth) {
    switch (random.nextInt(4)) {
      case 0 -> row.text = word(random);
      case 1 -> row.number++;
      case 2 -> row.yes = !row.yes;
      default -> {
        if (depth > 0) {
          edit(row.rows, random, depth - 1);
        }
      }
    }
  }

  private static void unique(List<Row> rows) {
    var seen = new HashSet<Integer>();
    rows.removeIf(row -> !seen.add(row.id));
  }

  private static Object anything(Random random) {
    var things = List.of(1, 2L, true, "x", 1.5, List.of(word(random)));
    return things.get(random.nextInt(things.size()));
  }

  private static String word(Random random) {
    var words = List.of("", "a", "b", "<i>", "\"q\"", "'", "&amp;", "ä€", "x y", "-->");
    return words.get(random.nextInt(words.size()));
  }
}
