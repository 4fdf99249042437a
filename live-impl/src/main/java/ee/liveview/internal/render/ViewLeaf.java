package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.template.expr.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The element of a live view inside of another one. */
final class ViewLeaf extends Leaf {
  private static final Pattern TAG = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

  private final Parts parts;
  private final Position at;

  /**
   * What a call gives.
   *
   * @param container null when it names none
   */
  record Parts(
      Call.Argument view,
      Call.Argument id,
      Call.Argument sticky,
      Call.@Nullable Argument container,
      Map<String, Call.Argument> attributes,
      Map<String, Call.Argument> values) {}

  ViewLeaf(Parts parts, Position at) {
    super(at);
    this.parts = parts;
    this.at = at;
  }

  @Override
  public Object value(Scope scope, @Nullable Object known) {
    var places = (ViewPlaces) Objects.requireNonNull(scope.global(ViewPlaces.GLOBAL));
    return places.place(call(scope));
  }

  private ViewCall call(Scope scope) {
    var attributes = new LinkedHashMap<String, String>();
    parts.attributes().forEach((name, given) -> attribute(name, given.value(scope), attributes));
    var values = new LinkedHashMap<String, @Nullable Object>();
    parts.values().forEach((name, given) -> values.put(name, given.value(scope)));
    return new ViewCall(
        name(parts.view().value(scope)),
        id(parts.id().value(scope)),
        Boolean.TRUE.equals(parts.sticky().value(scope)),
        container(scope),
        attributes,
        values,
        at);
  }

  private static void attribute(String name, @Nullable Object value, Map<String, String> all) {
    if (value == null || value.equals(false)) {
      return;
    }
    all.put(name, value.equals(true) ? "" : Texts.plain(value));
  }

  private static String name(@Nullable Object view) {
    return view instanceof Class<?> type ? type.getName() : Texts.plain(view);
  }

  private String id(@Nullable Object value) {
    var id = Texts.plain(value);
    if (id.isBlank()) {
      throw RenderException.at(
          at,
          RenderError.VIEW_WITHOUT_ID,
          "The id of this view is empty",
          "Give it one that no other element of the page has: id=\"clock\".");
    }
    return id;
  }

  private @Nullable String container(Scope scope) {
    if (parts.container() == null) {
      return null;
    }
    var tag = Texts.plain(parts.container().value(scope));
    if (!TAG.matcher(tag).matches()) {
      throw RenderException.at(
          at,
          RenderError.BAD_TAG_NAME,
          "<" + ViewTag.NAME + "> cannot make a <" + tag + ">",
          "Give container a name such as li or section; never one that a user typed.");
    }
    return tag;
  }

  @Override
  String write(Object value) {
    return value.toString();
  }
}
