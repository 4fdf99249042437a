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
        EntryAdd.class,
        EntryMove.class,
        EntryRemove.class,
        ErrorText.class,
        FlashMessages.class,
        FocusWrap.class,
        FormTag.class,
        Header.class,
        Icon.class,
        ImgPreview.class,
        Input.class,
        InputBox.class,
        InputCheckbox.class,
        InputChoices.class,
        InputDates.class,
        InputOption.class,
        InputSelect.class,
        InputTextarea.class,
        InputsEntry.class,
        InputsFor.class,
        Intersperse.class,
        Label.class,
        Link.class,
        ListOfTerms.class,
        Modal.class,
        Portal.class,
        Table.class,
        Tabs.class);
  }
}
