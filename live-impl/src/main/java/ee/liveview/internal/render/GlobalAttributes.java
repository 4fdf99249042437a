package ee.liveview.internal.render;

import ee.liveview.LiveComponent;
import ee.liveview.LiveView;
import java.util.List;
import java.util.Set;

/** Which attributes every element may have, so that a component can hand them on unseen. */
final class GlobalAttributes {
  // HTML standard, "Global attributes", and the attributes for accessibility and events of patches.
  private static final Set<String> NAMES =
      Set.of(
          "accesskey",
          "autocapitalize",
          "autocorrect",
          "autofocus",
          "class",
          "contenteditable",
          "contextmenu",
          "dir",
          "draggable",
          "enterkeyhint",
          "exportparts",
          "hidden",
          "id",
          "inert",
          "inputmode",
          "is",
          "itemid",
          "itemprop",
          "itemref",
          "itemscope",
          "itemtype",
          "lang",
          "nonce",
          "part",
          "popover",
          "role",
          "slot",
          "spellcheck",
          "style",
          "tabindex",
          "title",
          "translate",
          "virtualkeyboardpolicy",
          "writingsuggestions",
          "xml:base",
          "xml:lang");
  private static final List<String> PREFIXES = List.of("phx-", "aria-", "data-");

  private GlobalAttributes() {}

  /** What names of attributes begin with that every component takes in the template of a class. */
  static List<String> prefixes(Class<?> owner) {
    var view = owner.getAnnotation(LiveView.class);
    if (view != null) {
      return List.of(view.globalPrefixes());
    }
    var component = owner.getAnnotation(LiveComponent.class);
    return component == null ? List.of() : List.of(component.globalPrefixes());
  }

  /** Whether a name is one of them, or one that {@code include} adds. */
  static boolean contains(String name, List<String> include) {
    if (NAMES.contains(name) || include.contains(name)) {
      return true;
    }
    return PREFIXES.stream().anyMatch(name::startsWith)
        || include.stream()
            .anyMatch(i -> i.endsWith("*") && name.startsWith(i.substring(0, i.length() - 1)));
  }
}
