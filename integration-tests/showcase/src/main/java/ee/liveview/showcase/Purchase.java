package ee.liveview.showcase;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** An order of the order desk. */
@Entity
@Table(name = "showcase_purchase")
public class Purchase {
  /** How far it is. */
  public enum State {
    OPEN,
    SHIPPED,
    CANCELLED
  }

  @Id @GeneratedValue private int id;
  private String customer = "";
  @ManyToOne private Product product;
  private int quantity;

  @Enumerated(EnumType.STRING)
  private State state = State.OPEN;

  /** For Jakarta Persistence. */
  protected Purchase() {
    product = new Product();
  }

  Purchase(String customer, Product product, int quantity) {
    this.customer = customer;
    this.product = product;
    this.quantity = quantity;
  }

  /** The primary key. */
  public int getId() {
    return id;
  }

  /** Who has ordered. */
  public String getCustomer() {
    return customer;
  }

  /** What was ordered. */
  public Product getProduct() {
    return product;
  }

  /** How many. */
  public int getQuantity() {
    return quantity;
  }

  /** How far it is. */
  public State getState() {
    return state;
  }

  /** Changed in the dialog. */
  public void setState(State state) {
    this.state = state;
  }
}
