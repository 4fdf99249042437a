package ee.liveview.internal.template.expr;

import ee.liveview.Form;
import ee.liveview.internal.template.expr.other.Animals;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A bean as a template has it: nothing public, and all the shapes a property can have. */
class Shop extends ShopBase {
  enum Color {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "grass";
      }
    }
  }

  private record Row(String name, int amount, @Nullable Row next) {
    String hidden() {
      return "hidden";
    }

    public boolean isLarge() {
      return amount > 10;
    }
  }

  record Pair<A, B>(A left, B right) {}

  private static final int LIMIT = 99;

  private int count = 3;
  private long total = 5_000_000_000L;
  private short little = 7;
  private byte tiny = 1;
  private double ratio = 0.5;
  private boolean open = true;
  private char letter = 'a';
  private Integer boxed = 12;
  private @Nullable Integer absent;
  private String name = "Ada";
  private Color color = Color.RED;
  private Color grass = Color.GREEN;
  private Object any = "text";
  private BigDecimal price = new BigDecimal("9.50");
  private Row row = new Row("first", 20, new Row("second", 2, null));
  private @Nullable Row noRow;
  private List<Row> rows = List.of(row, new Row("third", 3, null));
  private Form<Row> form = Form.of(row);
  private Pair<String, List<Row>> pair = new Pair<>("left", rows);
  private int[] numbers = {1, 2, 3};
  private String[] words = {"a", "b"};
  private Map<String, Row> byName = Map.of("first", row);
  private Map<Integer, String> byYear = Map.of(2024, "leap");
  private Map<Color, String> byColor = Map.of(Color.RED, "warm");
  private Optional<Row> some = Optional.of(row);
  private Optional<Row> none = Optional.empty();
  private Thread thread = Thread.currentThread();
  private Object hiddenThread = thread;
  private Runnable runnable = thread;
  private Animals.Animal animal = Animals.cat();
  private Object openAnimal = Animals.cat();
  private List<String> polluted = polluted();

  private int doubled() {
    return count * 2;
  }

  private String add(int a, int b) {
    return "ints " + (a + b);
  }

  private String add(String a, String b) {
    return "strings " + a + b;
  }

  private String describe(Object value) {
    return "object";
  }

  private String describe(Number value) {
    return "number";
  }

  private String describe(long value) {
    return "long";
  }

  private String join(String separator, Object... rest) {
    return rest.length + separator;
  }

  private String paint(Color wanted) {
    return "painted " + wanted.name();
  }

  private void silent() {}

  private String fails() throws IOException {
    throw new IOException("disk");
  }

  boolean isBusy() {
    return true;
  }

  String getURL() {
    return "http://x";
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // on purpose: what erased generics allow
  private static List<String> polluted() {
    return (List) List.of(42L);
  }
}
