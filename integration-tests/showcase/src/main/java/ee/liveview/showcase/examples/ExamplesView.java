package ee.liveview.showcase.examples;

import ee.liveview.LiveView;
import java.util.List;

/** The list of the examples. */
@LiveView(value = "/examples", title = "Examples")
class ExamplesView {
  private final List<Tutorial.Chapter> chapters = Tutorial.CHAPTERS;
}
