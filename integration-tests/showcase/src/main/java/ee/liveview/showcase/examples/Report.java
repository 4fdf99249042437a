package ee.liveview.showcase.examples;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands for a query that takes its time; it numbers its answers. */
@ApplicationScoped
class Report {
  public record Figures(int number, int sales, int users) {}

  private final AtomicInteger asked = new AtomicInteger();

  Figures compute() {
    int number = asked.incrementAndGet();
    return new Figures(number, 10_000 + number, 250 + number);
  }
}
