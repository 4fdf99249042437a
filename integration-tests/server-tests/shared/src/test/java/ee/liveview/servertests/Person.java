package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser: all their tabs share cookies, and so the HTTP session. */
public final class Person {
  private static final String CONNECTED = "[data-phx-main].phx-connected";

  /** A view of a page says so when it is connected, a child later than the page around it. */
  private static final String NOT_CONNECTED = "[data-phx-session]:not(.phx-connected)";

  private final BrowserContext context;
  private final List<String> errors = new ArrayList<>();
  private final List<String> console = new ArrayList<>();
  private boolean tolerant;

  Person(BrowserContext context) {
    this.context = context;
    context.onConsoleMessage(
        message -> {
          console.add(message.text());
          if (message.type().equals("error")) {
            note(message.text() + " (" + message.location() + ")");
          }
        });
    context.onWebError(error -> note(error.error()));
  }

  /** Opens an ordinary page in a new tab; the path is relative to the application. */
  public Page open(String path) {
    var page = context.newPage();
    page.navigate(path);
    return page;
  }

  /** Opens a live page in a new tab and waits until it is connected. */
  public Page openLive(String path) {
    var page = open(path);
    waitUntilLive(page);
    return page;
  }

  /**
   * Waits until the live page in this tab is connected with all its children, as long as for any
   * page; a failure tells what is there instead.
   */
  public void waitUntilLive(Page page) {
    try {
      page.locator(CONNECTED).waitFor();
      assertThat(page.locator(NOT_CONNECTED)).hasCount(0);
    } catch (PlaywrightException | AssertionError e) {
      throw new AssertionError(
          "%s is not live%nconsole: %s%n%s".formatted(page.url(), console, page.content()), e);
    }
  }

  /** Pulls the network plug or puts it back; from now on the console may complain. */
  public void offline(boolean pulled) {
    tolerant = true;
    context.setOffline(pulled);
  }

  /** From now on the console may complain, because the test breaks something on purpose. */
  public void expectTrouble() {
    tolerant = true;
  }

  /** Keeps a picture of the whole page among the build's results. */
  public void photograph(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of(System.getProperty("screenshots"), name + ".png")));
  }

  List<String> errors() {
    return List.copyOf(errors);
  }

  void leave() {
    context.close();
  }

  private void note(String error) {
    // Browsers ask for the icon of the server by themselves; one has none.
    if (!tolerant && !error.contains("/favicon.ico")) {
      errors.add(error);
    }
  }
}
