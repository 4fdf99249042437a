package ee.liveview.internal.view;

import ee.liveview.Params;
import jakarta.json.JsonObject;

/**
 * How a view is shown that is not at the address of its page but inside of another view or of a
 * page that is no live view.
 *
 * @param parent by what the view around it is known in its connection; empty when it lives without
 *     one
 * @param sticky whether it stays when the browser navigates
 * @param url where it appeared
 * @param values what it was given
 */
record Embedding(String parent, boolean sticky, String url, JsonObject values) {

  /** What it was given, as its methods see it. */
  Params params() {
    return new Params(EventPayload.map(values));
  }
}
