package ee.liveview.internal.view;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes the ids of root elements. An id is part of the topic and so of every frame in both
 * directions; hence five characters. It is no secret and no key to anything on the server (a page
 * proves with its signed session which one it may join); it only has to be another one than any
 * other on the same page. Its second character is a digit, so that it is no word which an author
 * would choose.
 */
final class PageIds {
  private static final String DIGITS_AND_LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int DIGITS = 10;
  private static final int ALL = DIGITS_AND_LETTERS.length();
  private static final int LETTERS = ALL - DIGITS;
  private static final long COUNT = (long) LETTERS * DIGITS * ALL * ALL * ALL;

  /** A prime that does not divide {@link #COUNT}, so that its steps reach every number. */
  private static final long STEP = 76_589_111;

  private final AtomicLong number = new AtomicLong(ThreadLocalRandom.current().nextLong(COUNT));

  /** An id that differs from the 123 million before it. */
  String next() {
    long rest = number.getAndUpdate(n -> (n + STEP) % COUNT);
    var id = new char[5];
    for (int i = 4; i > 1; i--) {
      id[i] = DIGITS_AND_LETTERS.charAt((int) (rest % ALL));
      rest /= ALL;
    }
    id[1] = DIGITS_AND_LETTERS.charAt((int) (rest % DIGITS));
    id[0] = DIGITS_AND_LETTERS.charAt(DIGITS + (int) (rest / DIGITS));
    return new String(id);
  }
}
