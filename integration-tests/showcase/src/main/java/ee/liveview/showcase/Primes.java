package ee.liveview.showcase;

import java.util.BitSet;

/** Counts prime numbers, which takes as long as one likes, and stops when it is interrupted. */
final class Primes {
  private static final long LARGEST = 20_000_000_000L;
  private static final int BLOCK = 1 << 20;

  private Primes() {}

  /** What was found up to a limit. */
  public record Census(long limit, long count, long largest) {}

  /**
   * Sieves block after block.
   *
   * @throws IllegalArgumentException when the limit is no number to count up to
   */
  static Census upTo(long limit) throws InterruptedException {
    if (limit < 2 || limit > LARGEST) {
      throw new IllegalArgumentException("Nobody counts the primes up to " + limit + ".");
    }
    var small = sieve((int) Math.sqrt((double) limit) + 1);
    long count = 0;
    long largest = 0;
    for (long from = 2; from <= limit; from += BLOCK) {
      if (Thread.interrupted()) {
        throw new InterruptedException("stopped at " + from);
      }
      var composite = block(from, small);
      int size = (int) Math.min(BLOCK, limit - from + 1);
      int composites = composite.get(0, size).cardinality();
      count += size - composites;
      if (composites < size) {
        largest = from + composite.previousClearBit(size - 1);
      }
    }
    return new Census(limit, count, largest);
  }

  private static BitSet sieve(int limit) {
    var primes = new BitSet(limit + 1);
    primes.set(2, limit + 1);
    for (int p = 2; (long) p * p <= limit; p = primes.nextSetBit(p + 1)) {
      for (long multiple = (long) p * p; multiple <= limit; multiple += p) {
        primes.clear((int) multiple);
      }
    }
    return primes;
  }

  /** Which of the numbers from the first one on have a divisor. */
  private static BitSet block(long from, BitSet primes) {
    var composite = new BitSet(BLOCK);
    for (int p = primes.nextSetBit(2); p > 0; p = primes.nextSetBit(p + 1)) {
      long square = (long) p * p;
      if (square >= from + BLOCK) {
        break;
      }
      long first = Math.max(square, (from + p - 1) / p * p);
      for (long multiple = first; multiple < from + BLOCK; multiple += p) {
        composite.set((int) (multiple - from));
      }
    }
    return composite;
  }
}
