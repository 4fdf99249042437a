package ee.liveview.showcase;

/** An order has taken something from a shelf. */
public record StockChanged(int product, String name, int left) {}
