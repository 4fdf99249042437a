package ee.liveview.showcase;

import ee.liveview.ComponentDoc;
import ee.liveview.ComponentLibrary;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** What components there are, made of what the application itself knows of them. */
@LiveView(value = "/components/reference", title = "Reference of components")
class ReferenceView {
  @Inject private ComponentLibrary library;
  private List<ComponentDoc> components = List.of();

  @OnMount
  void all() {
    components = library.all();
  }

  @OnEvent
  void search(@Param("q") String part) {
    var wanted = part.strip().toLowerCase(Locale.ROOT);
    components = library.all().stream().filter(c -> c.name().contains(wanted)).toList();
  }

  String takes(ComponentDoc.Attribute attribute) {
    var values =
        attribute.values().isEmpty() ? attribute.type() : String.join(", ", attribute.values());
    return attribute.global() ? "all that HTML allows everywhere" : values;
  }
}
