package ee.liveview.showcase;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One instance for all tabs of the browser session: that is all {@code @SessionScoped} has to say.
 */
@LiveView(value = "/todos", title = "To-do list")
@SessionScoped
class TodosView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int AT_MOST = 50;
  private static final int LONGEST = 120;

  /** Which tasks are listed. */
  public enum Filter {
    ALL("All"),
    OPEN("To do"),
    DONE("Done");

    private final String label;

    Filter(String label) {
      this.label = label;
    }

    /** What its button says. */
    public String label() {
      return label;
    }

    boolean shows(Todo todo) {
      return this == ALL || todo.done() == (this == DONE);
    }
  }

  /** A task. */
  public record Todo(int id, String text, boolean done) implements Serializable {
    Todo toggled() {
      return new Todo(id, text, !done);
    }
  }

  private final List<Todo> todos = new ArrayList<>();
  private Filter filter = Filter.ALL;
  private int made;

  TodosView() {
    put("Open this page in a second tab");
    put("Tick me there and look here");
  }

  /** The socket comes as a parameter: a bean of the session may outlive it. */
  @OnEvent
  void add(@Param("text") @Nullable String text, LiveSocket live) {
    var task = text == null ? "" : text.strip();
    if (task.isEmpty() || todos.size() >= AT_MOST) {
      return;
    }
    put(task.substring(0, Math.min(task.length(), LONGEST)));
    live.pushEvent("showcase:clear", Map.of("id", "new-todo"));
  }

  @OnEvent
  void toggle(@Param("id") int id) {
    todos.replaceAll(todo -> todo.id() == id ? todo.toggled() : todo);
  }

  @OnEvent
  void remove(@Param("id") int id) {
    todos.removeIf(todo -> todo.id() == id);
  }

  @OnEvent
  void show(@Param("filter") @Nullable Filter wanted) {
    filter = wanted == null ? Filter.ALL : wanted;
  }

  @OnEvent
  void clear(LiveSocket live) {
    var before = todos.size();
    todos.removeIf(Todo::done);
    var gone = before - todos.size();
    live.flash().info(gone == 1 ? "1 finished task cleared." : gone + " finished tasks cleared.");
  }

  List<Todo> shown() {
    return todos.stream().filter(filter::shows).toList();
  }

  Filter[] filters() {
    return Filter.values();
  }

  long open() {
    return todos.stream().filter(Filter.OPEN::shows).count();
  }

  long done() {
    return todos.size() - open();
  }

  private void put(String task) {
    made++;
    todos.add(new Todo(made, task, false));
  }
}
