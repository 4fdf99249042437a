package ee.liveview.internal.template.expr;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fixed graph of objects that both expression languages can read: public classes with getters.
 */
public final class Graph {
  /** An enum for comparisons. */
  public enum Level {
    LOW,
    HIGH
  }

  /** A record. */
  public record Point(int x, @Nullable String label) {}

  /** A static field. */
  public static final int LIMIT = 99;

  /** A static method. */
  public static String shout(String text) {
    return text + "!";
  }

  /** A node of the graph. */
  public static final class Item {
    private final String name;
    private final int size;
    private final @Nullable Item next;

    Item(String name, int size, @Nullable Item next) {
      this.name = name;
      this.size = size;
      this.next = next;
    }

    /** A text. */
    public String getName() {
      return name;
    }

    /** A primitive. */
    public int getSize() {
      return size;
    }

    /** The next one, or null. */
    public @Nullable Item getNext() {
      return next;
    }

    /** A question. */
    public boolean isLarge() {
      return size > 5;
    }

    /** A method with an argument. */
    public String label(String prefix, long times) {
      return prefix + name + times;
    }

    /** A method of variable arity. */
    public String join(String separator, Object... rest) {
      return separator + rest.length;
    }

    @Override
    public String toString() {
      return "Item " + name;
    }
  }

  private final Item item = new Item("one", 1, new Item("nine", 9, null));
  private final List<Item> items = Arrays.asList(item, new Item("two", 2, null), null);
  private final String[] words = {"x", "y"};
  private final int[] numbers = {3, 4};

  /** A primitive. */
  public int getCount() {
    return 7;
  }

  /** A large primitive. */
  public long getTotal() {
    return 4_000_000_000L;
  }

  /** A fraction. */
  public double getRatio() {
    return 2.5;
  }

  /** A fraction of less precision. */
  public float getPart() {
    return 0.25f;
  }

  /** A small primitive. */
  public short getLittle() {
    return 3;
  }

  /** The smallest. */
  public byte getTiny() {
    return -2;
  }

  /** A character. */
  public char getLetter() {
    return '5';
  }

  /** A condition. */
  public boolean isOpen() {
    return true;
  }

  /** A condition. */
  public boolean isShut() {
    return false;
  }

  /** Boxed. */
  public Integer getBoxed() {
    return 12;
  }

  /** Nothing. */
  public @Nullable Integer getAbsent() {
    return null;
  }

  /** A number in a text. */
  public String getNumeral() {
    return "42";
  }

  /** A fraction in a text. */
  public String getFraction() {
    return "1.5";
  }

  /** A text. */
  public String getName() {
    return "Ada";
  }

  /** An empty text. */
  public String getBlank() {
    return "";
  }

  /** A condition in a text. */
  public String getYes() {
    return "true";
  }

  /** Exact. */
  public BigDecimal getPrice() {
    return new BigDecimal("9.50");
  }

  /** Large. */
  public BigInteger getHuge() {
    return new BigInteger("12345678901234567890");
  }

  /** A constant. */
  public Level getLevel() {
    return Level.HIGH;
  }

  /** A text whose type is not told. */
  public Object getAny() {
    return "17";
  }

  /** A number whose type is not told. */
  public Object getSome() {
    return 4;
  }

  /** A node. */
  public Item getItem() {
    return item;
  }

  /** A node whose type is not told. */
  public Object getThing() {
    return item;
  }

  /** No node. */
  public @Nullable Item getMissing() {
    return null;
  }

  /** Nodes. */
  public List<Item> getItems() {
    return items;
  }

  /** No nodes. */
  public List<Item> getNothing() {
    return new ArrayList<>();
  }

  /** An array. */
  public String[] getWords() {
    return words;
  }

  /** An array of primitives. */
  public int[] getNumbers() {
    return numbers;
  }

  /** A record. */
  public Point getPoint() {
    return new Point(5, null);
  }

  /** Perhaps an item. */
  public Optional<Item> getMaybe() {
    return Optional.of(item);
  }

  /** Perhaps an item, but no. */
  public Optional<Item> getNobody() {
    return Optional.empty();
  }

  /** A map. */
  public Map<String, Object> getMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("a", 1);
    map.put("b", "text");
    map.put("item", item);
    map.put("none", null);
    return map;
  }
}
