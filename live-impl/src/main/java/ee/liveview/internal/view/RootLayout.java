package ee.liveview.internal.view;

import ee.liveview.Html;
import ee.liveview.internal.diff.HtmlRender;
import ee.liveview.internal.render.TemplateSlot;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The page around live views. It is written once, with the answer to an HTTP request; no diff ever
 * reaches it.
 */
public final class RootLayout {
  private final TemplateSlot template;
  private final Map<String, Supplier<@Nullable Object>> globals;

  /**
   * @param template whose members are those of {@link Page}
   * @param globals what it and the components in it may name besides
   */
  public RootLayout(TemplateSlot template, Map<String, Supplier<@Nullable Object>> globals) {
    this.template = template;
    this.globals = Map.copyOf(globals);
  }

  /** Its template, to be exchanged in development. */
  TemplateSlot template() {
    return template;
  }

  /**
   * What the layout may show, besides the global names.
   *
   * @param head meta tags, the script of the client, and what the view adds
   * @param content the live view
   * @param csrfToken for forms and links of the layout itself
   */
  public record Page(
      String title,
      Html head,
      Html content,
      String contextPath,
      String csrfToken,
      Map<String, String> asset) {}

  /** The whole page. */
  public String html(Page page) {
    // The components in a layout are written outside of all turns and know the page by these.
    Map<String, Supplier<@Nullable Object>> names = new HashMap<>(globals);
    names.put("contextPath", page::contextPath);
    names.put("csrfToken", page::csrfToken);
    names.put("asset", page::asset);
    var current = template.current();
    return HtmlRender.html(current, current.newScope(page, names));
  }
}
