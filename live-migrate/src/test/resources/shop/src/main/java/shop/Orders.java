package shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

@Named
@ApplicationScoped
public class Orders {
  private final List<Order> all =
      new ArrayList<>(
          List.of(new Order(1, "Ada", false), new Order(2, "Grace", true), new Order(3, "Alan", false)));
  private String text = "";
  private List<Order> found = all;

  public List<Order> getAll() {
    return all;
  }

  public List<Order> getFound() {
    return found;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public void search() {
    found = all.stream().filter(order -> order.customer().contains(text == null ? "" : text)).toList();
  }

  public String cancel(Order order) {
    all.remove(order);
    search();
    return "overview";
  }
}
