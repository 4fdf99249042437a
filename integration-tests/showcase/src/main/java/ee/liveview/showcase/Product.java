package ee.liveview.showcase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** One row of the catalogue that the live search looks through. */
@Entity
@Table(name = "showcase_product")
public class Product {
  @Id private int id;
  private String name = "";
  private String category = "";

  @Column(precision = 8, scale = 2)
  private BigDecimal price = BigDecimal.ZERO;

  private int stock;

  /** For Jakarta Persistence. */
  protected Product() {}

  Product(int id, String name, String category, BigDecimal price, int stock) {
    this.id = id;
    this.name = name;
    this.category = category;
    this.price = price;
    this.stock = stock;
  }

  void restock() {
    stock++;
  }

  void take(int count) {
    stock -= count;
  }

  /** The primary key. */
  public int getId() {
    return id;
  }

  /** What it is called. */
  public String getName() {
    return name;
  }

  /** The shelf it stands on. */
  public String getCategory() {
    return category;
  }

  /** In euros. */
  public BigDecimal getPrice() {
    return price;
  }

  /** How many are left. */
  public int getStock() {
    return stock;
  }
}
