package ee.liveview.servertests;

import com.microsoft.playwright.Page;
import java.net.URL;

/**
 * Bytes that a page and the server still need, after both have thrown away the rest. The
 * application has a servlet {@code heap} for that.
 */
record Heaps(long browser, long server) {

  static Heaps of(URL app, Page page) {
    var tools = page.context().newCDPSession(page);
    try {
      tools.send("HeapProfiler.collectGarbage");
      var used = tools.send("Runtime.getHeapUsage").get("usedSize").getAsLong();
      return new Heaps(used, Long.parseLong(WireClient.of(app).ask("heap")));
    } finally {
      tools.detach();
    }
  }
}
