package ee.liveview.servertests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The people of one test, each with a browser session of their own. After the test they leave, and
 * the test fails if the console of one of their pages showed an error.
 *
 * <pre>{@code
 * @RegisterExtension final People people = new People();
 * @ArquillianResource URL app;
 *
 * @Test
 * void counts() {
 *   var ada = people.arrive(app);
 *   var page = ada.open("counter");
 * }
 * }</pre>
 */
public final class People implements BeforeEachCallback, AfterEachCallback {
  /** For pages, actions and what is asserted of them alike. */
  private static final double TIMEOUT_MILLIS = 15_000;

  private final List<Person> arrived = new ArrayList<>();
  private @Nullable Browser browser;

  /** Somebody new, with the light look. */
  public Person arrive(URL app) {
    return arrive(app, ColorScheme.LIGHT);
  }

  /** Somebody new, whose system prefers the given look. */
  public Person arrive(URL app, ColorScheme look) {
    return arrive(new Browser.NewContextOptions().setBaseURL(app.toString()).setColorScheme(look));
  }

  /** Somebody new, who says name and password when asked. */
  public Person arrive(URL app, String name, String password) {
    return arrive(
        new Browser.NewContextOptions()
            .setBaseURL(app.toString())
            .setHttpCredentials(name, password));
  }

  private Person arrive(Browser.NewContextOptions options) {
    var context =
        Objects.requireNonNull(browser, "people arrive during a test only")
            .newContext(options.setViewportSize(1280, 800));
    context.setDefaultTimeout(TIMEOUT_MILLIS);
    var person = new Person(context);
    arrived.add(person);
    return person;
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
    browser =
        test.getRoot()
            .getStore(Namespace.create(People.class))
            .getOrComputeIfAbsent(Chromium.class, unused -> Chromium.start(), Chromium.class)
            .browser();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    var errors = arrived.stream().flatMap(person -> person.errors().stream()).toList();
    arrived.forEach(Person::leave);
    arrived.clear();
    assertThat(errors).as("errors in the browser's console").isEmpty();
  }
}
