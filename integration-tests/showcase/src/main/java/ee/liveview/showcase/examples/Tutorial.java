package ee.liveview.showcase.examples;

import ee.liveview.LiveView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The examples, in their order. */
final class Tutorial {
  static final List<Chapter> CHAPTERS =
      List.of(
          new Chapter(
              "Forms",
              example(
                  UserFormView.class,
                  "A record says which fields there are and what they must be; each change is checked."),
              example(
                  ProductFormView.class,
                  "A field says what is wrong with it as soon as somebody has been at it, a text that is no number included."),
              example(
                  AddressFormView.class,
                  "A form of five fields, one of which may be empty, and what a good one gives."),
              example(
                  PersonFormView.class,
                  "The address is a record of its own; its errors stand at its fields."),
              example(
                  ArticleFormView.class,
                  "What was typed is still there after the connection was lost."),
              example(
                  ContactFormView.class,
                  "A message is sent, the page says so, and the form is empty for the next one."),
              example(
                  PreferencesView.class,
                  "The type of a component of the record chooses the input, unless you do."),
              example(
                  MeetingFormView.class,
                  "Two inputs of our own: all that they need is in the field.",
                  DateTimeInput.class,
                  DurationInput.class),
              example(
                  AvatarView.class,
                  "A field of the view takes a file, and hands it out when the form is sent.",
                  Shelf.class,
                  ShelfServlet.class),
              example(
                  WizardView.class,
                  "Each step has a group of constraints; what earlier steps collected is kept.")),
          new Chapter(
              "State, streams and addresses",
              example(
                  LogView.class,
                  "Rows that are shown and forgotten: the browser has them, the server does not."),
              example(
                  FiguresView.class,
                  "A report is made when the page has none, whatever its address becomes.",
                  Report.class,
                  FiguresFootView.class),
              example(
                  CountersView.class,
                  "State is fields and collections, changed in place; only the numbers that differ travel."),
              example(
                  TasksView.class, "What is new comes on top, and one row is all that is sent."),
              example(
                  ActivityView.class,
                  "After a lost connection, and with another filter, the rows are those that there are.",
                  Activities.class),
              example(
                  ProductPagesView.class,
                  "Each page is put behind those before, which are not sent again.",
                  Warehouse.class),
              example(
                  EndlessView.class,
                  "The next page comes when the last row is in sight.",
                  Warehouse.class),
              example(
                  BlogView.class,
                  "A patch keeps the view and its state, a navigation makes another one.",
                  BlogSettingsView.class),
              example(
                  FindView.class,
                  "What is searched for stands in the address, for bookmarks and for the way back."),
              example(
                  FlashView.class,
                  "Short messages that tell how something went, and go when they are closed.")),
          new Chapter(
              "Messages",
              example(
                  LobbyView.class, "What one page says on a topic, all that are subscribed hear."),
              example(
                  DashboardView.class,
                  "One view is subscribed to three topics, with a method for each.",
                  Shop.class),
              example(
                  DocumentView.class,
                  "Each document has a topic, which follows from the address.",
                  Documents.class),
              example(
                  NotificationsView.class,
                  "A topic for each user, on which two kinds of message come."),
              example(
                  WhiteboardView.class,
                  "One bean for everybody: what somebody draws all see, those who come later too.")),
          new Chapter(
              "Uploads",
              example(
                  PapersView.class,
                  "How many, how large, of which kind: what does not fit is said before it is sent.",
                  Shelf.class),
              example(
                  ProgressView.class,
                  "Each file tells how much of it has arrived.",
                  Shelf.class,
                  Sizes.class),
              example(
                  CheckedView.class,
                  "One rule for the choice, and one for what is in the file.",
                  ChosenFiles.class,
                  Shelf.class),
              example(
                  CsvView.class,
                  "Each file is read when it is there; what came of it is a list.",
                  ChosenFiles.class,
                  Sizes.class),
              example(
                  ProfileView.class,
                  "Each has rules, an input and a form of its own.",
                  ChosenFiles.class,
                  Shelf.class)));

  private Tutorial() {}

  static Example numbered(int number) {
    return CHAPTERS.stream()
        .flatMap(chapter -> chapter.examples().stream())
        .filter(example -> example.number() == number)
        .findFirst()
        .orElseThrow();
  }

  private static Example example(Class<?> view, String about, Class<?>... parts) {
    return new Example(view, about, List.of(parts));
  }

  /** Examples with one subject. */
  record Chapter(String title, List<Example> examples) {
    Chapter(String title, Example... examples) {
      this(title, List.of(examples));
    }
  }

  /**
   * A file that was written for an example.
   *
   * @param label what it is called where it cannot be seen
   */
  record Source(String label, String file, String text) {}

  /**
   * One of them.
   *
   * @param about what it shows
   * @param parts the classes that it needs besides
   */
  record Example(Class<?> view, String about, List<Class<?>> parts) {
    /** Where to begin: parameters of the route have a value that there is. */
    public String path() {
      var route = view.getAnnotation(LiveView.class).value();
      return route.replace("{document}", "minutes").replace("{user}", "ada");
    }

    public int number() {
      return Integer.parseInt(path().split("/")[2]);
    }

    public String title() {
      return view.getAnnotation(LiveView.class).title();
    }

    public List<Source> sources() {
      var sources = new ArrayList<Source>();
      add(sources, "Java source", view, ".java");
      add(sources, "Template", view, ".html");
      for (var part : parts) {
        add(sources, part.getSimpleName() + " in Java", part, ".java");
        add(sources, part.getSimpleName() + " in HTML", part, ".html");
      }
      return sources;
    }

    /** Source and template lie beside the class in the WAR; not every class has a template. */
    private static void add(List<Source> sources, String label, Class<?> owner, String end) {
      var file = owner.getSimpleName() + end;
      try (var in = owner.getResourceAsStream(file)) {
        if (in != null) {
          var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
          sources.add(new Source(label, file, text));
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
