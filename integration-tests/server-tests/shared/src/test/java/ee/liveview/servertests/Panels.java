package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What people do with live views in Faces pages, and see of them. */
final class Panels {
  private Panels() {}

  /** The element of an id, which in Faces may have colons. */
  static Locator at(Page page, String id) {
    return page.locator("[id='" + id + "']");
  }

  static void inc(Page page, String id) {
    at(page, id).locator(".inc").click();
  }

  static void expect(Page page, String id, String text) {
    assertThat(at(page, id).locator("b")).hasText(text);
  }

  /** Waits until so many views are connected. */
  static void joined(Page page, int count) {
    assertThat(page.locator("[data-live-view].phx-connected")).hasCount(count);
  }
}
