package shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

@Named
@ApplicationScoped
public class Stock {
  public record Item(String name, int pieces) {}

  private int refreshed;

  public List<Item> getItems() {
    return List.of(new Item("Cup", 12), new Item("Spoon", 1000 + refreshed));
  }

  public int getLevel() {
    return 3;
  }

  public void order(Item item) {}

  public void refresh() {
    refreshed++;
  }
}
