package ee.liveview.internal.view;

import ee.liveview.MountHook;
import java.util.List;
import java.util.function.Supplier;

/** What runs before a page is shown, over HTTP and when it has connected. */
final class Mounting {
  private final ViewType type;
  private final Page page;
  private final Supplier<Object> bean;
  private final Runnable filled;

  /**
   * @param bean makes the bean when it is first asked
   * @param filled is told when the fields have the values of the URL
   */
  Mounting(ViewType type, Page page, Supplier<Object> bean, Runnable filled) {
    this.type = type;
    this.page = page;
    this.bean = bean;
    this.filled = filled;
  }

  /** The hooks, and unless one of them halts, the view; leaves a departure with the page. */
  void mount() {
    for (var hook : type.hooks()) {
      if (halts(hook)) {
        return;
      }
    }
    fill();
    page.spans().mount(() -> call(type.handlers().mount()));
    if (page.departure() == null && page.takesParams()) {
      params();
    }
  }

  private boolean halts(MountHook hook) {
    boolean halts = hook.onMount(page).halts();
    if (halts != (page.departure() != null)) {
      throw new ViewException(
          ViewProblem.HALF_HALTED,
          "a mount hook of "
              + type.name()
              + (halts
                  ? " halts and sends the page nowhere"
                  : " goes on and sends the page elsewhere"));
    }
    return halts;
  }

  /** Tells a mounted view that the URL is another one. */
  void moved() {
    fill();
    params();
  }

  private void fill() {
    var uploads = type.handlers().uploads();
    if (!uploads.isEmpty()) {
      page.uploads().fill(bean.get(), uploads);
    }
    call(type.handlers().fields());
    filled.run();
  }

  private void params() {
    if (!page.hooks().params(page.uri(), page.params()).halts()) {
      page.spans().params(() -> call(type.handlers().params()));
    }
  }

  private void call(List<Handler> handlers) {
    if (!handlers.isEmpty()) {
      var call = new Call(page, page.params(), null);
      handlers.forEach(handler -> handler.call(bean.get(), call));
    }
  }
}
