package ee.liveview.showcase;

import ee.liveview.faces.LiveEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Event;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AjaxBehaviorEvent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The backing bean of the order desk, as it was before there were live views, and a bit more. */
@Named("desk")
@ViewScoped
public class OrderDesk implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Purchases purchases;
  @Inject private Products products;
  @Inject private Event<StockChanged> stock;

  private String customer = "";
  private Purchase.@Nullable State state;
  private transient @Nullable List<Purchase> found;
  private transient @Nullable Purchase open;

  private String query = "";
  private transient @Nullable List<Product> hits;
  private int product = 1;
  private String productName = "";
  private String buyer = "";
  private int quantity = 1;

  @PostConstruct
  void start() {
    productName = products.find(product).getName();
  }

  /** The orders that the filter leaves. */
  public List<Purchase> getFound() {
    if (found == null) {
      found = purchases.find(customer, state);
    }
    return found;
  }

  /** Opens the dialog. */
  public void show(Purchase purchase) {
    open = purchase;
  }

  /** Closes the dialog. */
  public void close() {
    open = null;
  }

  /** Saves what the dialog shows. */
  public void save() {
    if (open != null) {
      purchases.save(open);
      found = null;
    }
    close();
  }

  /** What the live search panel says. */
  public void picked(AjaxBehaviorEvent event) {
    var picked = LiveEvent.of(event).payload(Picked.class);
    product = picked.id();
    productName = picked.name();
  }

  /** The slow search: a whole request for each. */
  public void search() {
    hits = products.search(query, 6).first();
  }

  /** A hit of the slow search. */
  public void pick(Product hit) {
    product = hit.getId();
    productName = hit.getName();
  }

  /** Takes the order. */
  public void order() {
    stock.fire(purchases.place(buyer, product, quantity));
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage("Ordered " + quantity + " of " + productName + "."));
    found = null;
    buyer = "";
    quantity = 1;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
    found = null;
  }

  public Purchase.@Nullable State getState() {
    return state;
  }

  public void setState(Purchase.@Nullable State state) {
    this.state = state;
    found = null;
  }

  public Purchase.State[] getStates() {
    return Purchase.State.values();
  }

  public @Nullable Purchase getOpen() {
    return open;
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }

  public @Nullable List<Product> getHits() {
    return hits;
  }

  public int getProduct() {
    return product;
  }

  public String getProductName() {
    return productName;
  }

  public String getBuyer() {
    return buyer;
  }

  public void setBuyer(String buyer) {
    this.buyer = buyer;
  }

  public int getQuantity() {
    return quantity;
  }

  public void setQuantity(int quantity) {
    this.quantity = quantity;
  }
}
