package ee.liveview.servertests.primefaces;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The bean of the pages. */
@Named
@ViewScoped
public class Shelf implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A row of the table. */
  public static class Item implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;

    Item(String name) {
      this.name = name;
    }

    public String getName() {
      return name;
    }
  }

  private final List<Item> items =
      new ArrayList<>(
          List.of(new Item("a"), new Item("b"), new Item("c"), new Item("d"), new Item("e")));
  private int rounds;
  private String counted = "";

  /** Does nothing but count. */
  public void round() {
    rounds++;
  }

  /** Listens to the view in a row. */
  public void count(Item item) {
    counted += item.getName();
  }

  public String getCounted() {
    return counted;
  }

  public List<Item> getItems() {
    return items;
  }

  public int getRounds() {
    return rounds;
  }
}
