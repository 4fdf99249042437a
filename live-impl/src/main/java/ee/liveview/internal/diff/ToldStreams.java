package ee.liveview.internal.diff;

import ee.liveview.LiveStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The streams of which a page was told something in the turn that runs. They forget it when the
 * turn ends, since a view may be shown by several pages.
 */
public final class ToldStreams {
  private List<LiveStream<?>> streams = List.of();
  private boolean shown;

  ToldStreams() {}

  /** The page shows a stream, of which there may be nothing to tell. */
  void show() {
    shown = true;
  }

  /** Whether the page has ever shown a stream. */
  public boolean shown() {
    return shown;
  }

  /** Whether the page was told something that the streams have not forgotten yet. */
  public boolean pending() {
    return !streams.isEmpty();
  }

  void add(LiveStream<?> stream) {
    if (streams.isEmpty()) {
      streams = new ArrayList<>(1);
    }
    streams.add(stream);
  }

  /** All pages have been told. */
  public void forget() {
    if (!streams.isEmpty()) {
      streams.forEach(LiveStream::forget);
      streams = List.of();
    }
  }
}
