package ee.liveview.internal.components;

import java.util.List;

/** The components that every deployment has. */
public final class StockComponents {
  private StockComponents() {}

  /** Records with {@code @FunctionComponent}. */
  public static List<Class<?>> all() {
    return List.of(
        Async.class,
        Badge.class,
        Button.class,
        FileInput.class,
        FlashMessages.class,
        FocusWrap.class,
        Header.class,
        Icon.class,
        ImgPreview.class,
        Intersperse.class,
        Link.class,
        ListOfTerms.class,
        Modal.class,
        Portal.class,
        Table.class,
        Tabs.class);
  }
}
