package ee.liveview.internal.view;

import ee.liveview.internal.render.ViewCall;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.function.Supplier;

/** Children of a connected page: an empty element with a token, by which the browser joins them. */
record LiveChildren(Supplier<String> parentKey, Services services) implements ChildViews.Filling {

  @Override
  public ChildViews.Filled fill(Page parent, ViewType type, ViewCall call, JsonObject values) {
    var embedding =
        Embedding.in(parent, call.sticky() ? "" : parentKey.get(), call.sticky(), values);
    var session =
        services
            .tokens()
            .session(
                new PageTokens.Session(
                    call.id(), type.name(), type.session(), Map.of(), embedding));
    return new ChildViews.Filled(ChildViews.marks(parent.id(), call.sticky(), session, ""), "");
  }
}
