package ee.liveview.internal.view;

import ee.liveview.internal.render.ViewCall;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.Set;

/**
 * Children of a page that ends with the request: rendered with it, so that the first HTML is whole.
 *
 * @param ids of all views of the page, as the browser knows them by nothing else
 * @param depth how many views are around
 */
record DeadChildren(DeadRender render, boolean http, Set<String> ids, int depth)
    implements ChildViews.Filling {
  private static final int DEEPEST = 20;

  /** For the outermost view of a page. */
  DeadChildren(DeadRender render, boolean http) {
    this(render, http, new HashSet<>(), 0);
  }

  @Override
  public ChildViews.Filled fill(Page parent, ViewType type, ViewCall call, JsonObject values) {
    if (depth == DEEPEST) {
      throw call.endless(DEEPEST);
    }
    if (!ids.add(call.id())) {
      throw call.duplicate();
    }
    var embedding = Embedding.in(parent, "", call.sticky(), values);
    return render.child(
        parent, type, call.id(), embedding, new DeadChildren(render, http, ids, depth + 1));
  }
}
