package ee.liveview.internal.view;

import ee.liveview.Params;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * How a view is shown that is not at the address of its page but inside of another view or of a
 * page that is no live view.
 *
 * @param parent by what the view around it is known in its connection; empty when it lives without
 *     one
 * @param around the ids of the view around it and of the outermost one; empty when there is none
 * @param sticky whether it stays when the browser navigates
 * @param follows whether the page around it may give it other values while it runs
 * @param url where it appeared
 * @param locale of what is around it, when it appeared
 * @param user the one for whom a page that it follows was made; empty for nobody
 * @param values what it was given
 */
record Embedding(
    String parent,
    List<String> around,
    boolean sticky,
    boolean follows,
    String url,
    Locale locale,
    String user,
    JsonObject values) {

  /** In a view; a sticky one has nothing around it. */
  static Embedding in(Page page, String parent, boolean sticky, JsonObject values) {
    return new Embedding(
        parent,
        sticky ? List.of() : List.of(page.id(), page.root()),
        sticky,
        false,
        page.url().uri().toString(),
        page.locale(),
        "",
        values);
  }

  /** What it was given, as its methods see it. */
  Params params() {
    return new Params(EventPayload.map(values));
  }
}
