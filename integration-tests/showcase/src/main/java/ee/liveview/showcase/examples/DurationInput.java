package ee.liveview.showcase.examples;

import ee.liveview.Attr;
import ee.liveview.FormField;
import ee.liveview.FunctionComponent;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** How long something takes, in steps of half an hour. */
@FunctionComponent("tutorial:duration")
record DurationInput(@Attr(required = true) FormField field, @Attr(required = true) String label) {
  private static final int MOST = 6;

  List<Duration> choices() {
    return IntStream.rangeClosed(1, MOST).mapToObj(i -> Duration.ofMinutes(30L * i)).toList();
  }

  static String words(Duration length) {
    var hours = length.toHours() == 0 ? "" : length.toHours() + " h ";
    return (hours + (length.toMinutesPart() == 0 ? "" : length.toMinutesPart() + " min")).strip();
  }
}
