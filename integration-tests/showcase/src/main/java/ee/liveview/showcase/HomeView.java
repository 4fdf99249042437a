package ee.liveview.showcase;

import ee.liveview.LiveView;
import java.util.List;

/** The front page: what there is to see. */
@LiveView(value = "/", title = "Home")
class HomeView {

  /** A live page worth a visit. */
  public record Page(String path, String name, String teaches, String source) {}

  private final List<Page> examples =
      List.of(
          new Page(
              "/counter",
              "Counter",
              "A field, four methods, four buttons. Every open page has a counter of its own.",
              "CounterView"),
          new Page(
              "/clock",
              "Clock",
              "The server's time, pushed to the page once a second by a method with @OnTick.",
              "ClockView"),
          new Page(
              "/search",
              "Live search",
              "Thousands of rows in a real table, found as you type through Jakarta Persistence.",
              "SearchView"),
          new Page(
              "/list",
              "Keyed list",
              "Insert, move, shuffle, delete: rows keep their identity and only changes travel.",
              "ListView"),
          new Page(
              "/todos",
              "To-do list",
              "A @SessionScoped view: open it in two tabs and watch them agree at once.",
              "TodosView"),
          new Page(
              "/components",
              "Components",
              "Buttons, tables, dialogs, tabs and more that come along, each with its source.",
              "ComponentsView"),
          new Page(
              "/chat/tea",
              "Chat",
              "PubSub: a topic per room, a method with @Subscribe, and all who are there hear it.",
              "ChatView"),
          new Page(
              "/board",
              "Board",
              "An @ApplicationScoped view: one instance for everybody, and nothing else to do.",
              "BoardView"),
          new Page(
              "/failures",
              "Failures",
              "A rule, a refusal, a crash: what the user sees, and what goes on.",
              "FailuresView"),
          new Page(
              "/catalogue",
              "Catalogue",
              "An endless list in both directions: a stream, and pages from the database.",
              "CatalogueView"),
          new Page(
              "/async",
              "Work that takes long",
              "Hard work on another thread, with its result, its failure, and a way to give up.",
              "AsyncView"),
          new Page(
              "/hooks",
              "Hooks",
              "A language chosen before the view is made, an audit of its events, and a lock.",
              "HooksView"),
          new Page(
              "/watches",
              "Views in views",
              "Stopwatches with lives and crashes of their own, and notes that stay when you leave.",
              "WatchesView"),
          new Page(
              "/team",
              "Roles and logins",
              "A page for some, a button for one of them, and a logout that reaches every tab.",
              "team/TeamView"),
          new Page(
              "/tour",
              "Navigation",
              "One view on three routes: actions, patches, back and forward, ways out.",
              "TourView"),
          new Page(
              "/photos",
              "Photos",
              "Pictures are chosen or dropped, shown before they are sent, and arrive in small pieces.",
              "PhotosView"),
          new Page(
              "/register",
              "Sign up",
              "A form of a record: checked while you type, with a password, choices and a switch.",
              "RegisterView"),
          new Page(
              "/forms",
              "Forms",
              "Every kind of input, and lists of records that grow, shrink and change order.",
              "FormsView"),
          new Page(
              "/examples",
              "Examples",
              "Small pages that each show one thing, with their source beside it.",
              "examples/ExamplesView"));
}
