package ee.liveview.migrate;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that a page asks of its beans.
 *
 * @param name of the event
 * @param body the expression of the Facelet, {@code orderBean.delete(order)}
 * @param rows the loops around it, whose index comes along: from the outermost one
 * @param params other parameters that come along
 * @param form the form that is sent with it
 */
record Event(
    String name,
    String body,
    java.util.List<Row> rows,
    Set<String> params,
    @Nullable FormModel form,
    String origin,
    int line) {

  /**
   * @param variable of the loop
   * @param items the expression that it walks through, as in the Facelet
   * @param parameter the name of the index, or of the key
   * @param key whether it is a key
   */
  record Row(String variable, String items, String parameter, boolean key) {}

  Event {
    rows = java.util.List.copyOf(rows);
    params = Set.copyOf(params);
  }
}
