package ee.liveview.internal.view;

import java.util.HashMap;
import java.util.Map;

/**
 * How often the pages of an HTTP session were sent elsewhere as soon as they had connected, by
 * address. A browser follows redirects without end when there is a page between them.
 */
public final class Circles {
  private static final int ROUNDS = 10;
  private static final int ADDRESSES = 100;

  private final Map<String, Integer> left = new HashMap<>();

  /** One is sent away; false when that has happened so often that it is to be stopped. */
  synchronized boolean leaves(String address) {
    if (left.size() == ADDRESSES && !left.containsKey(address)) {
      left.clear();
    }
    if (left.merge(address, 1, Integer::sum) <= ROUNDS) {
      return true;
    }
    left.clear(); // whoever loads the page by hand may try again
    return false;
  }

  /** One has come to where it stays. */
  synchronized void stays() {
    left.clear();
  }
}
