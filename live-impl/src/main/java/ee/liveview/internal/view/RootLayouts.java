package ee.liveview.internal.view;

import ee.liveview.internal.render.TemplateSlot;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The root layouts of an application.
 *
 * @param standard for all live sessions that have none of their own
 * @param bySession those that have
 */
public record RootLayouts(RootLayout standard, Map<String, RootLayout> bySession) {
  public RootLayouts {
    bySession = Map.copyOf(bySession);
  }

  /** Their templates, to be exchanged in development. */
  public List<TemplateSlot> templates() {
    return Stream.concat(Stream.of(standard), bySession.values().stream())
        .map(RootLayout::template)
        .toList();
  }

  /** The layout of a live session. */
  public RootLayout of(String session) {
    return bySession.getOrDefault(session, standard);
  }
}
