package ee.liveview.internal.router;

import java.util.Map;

/** Decodes queries and form contents. */
public final class Query {

  private Query() {}

  /**
   * The decoded parameters; a value is a String, a List or a Map of the same. The maps are fresh and may be changed.
   * Throws {@link IllegalArgumentException} with a sentence when there are too many pairs or too deep names.
   */
  public static Map<String, Object> decode(String urlencoded) {
    throw new UnsupportedOperationException();
  }
}
