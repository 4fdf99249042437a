package ee.liveview.showcase.examples;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;

/** Stands for a table of a database. */
@ApplicationScoped
class Warehouse {
  private static final int SIZE = 100;

  public record Product(int id, String name) {}

  int size() {
    return SIZE;
  }

  List<Product> page(int offset, int limit) {
    return IntStream.range(offset, Math.min(offset + limit, SIZE))
        .mapToObj(i -> new Product(i + 1, "Product " + (i + 1)))
        .toList();
  }
}
