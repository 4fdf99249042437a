package ee.liveview.showcase;

import ee.liveview.LiveView;
import ee.liveview.OnTick;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The server's wall clock: nothing but a field that a tick replaces. */
@LiveView(value = "/clock", title = "Clock")
class ClockView {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  private ZonedDateTime now = ZonedDateTime.now(ZoneId.systemDefault());

  @OnTick(every = "1s")
  void tick() {
    now = ZonedDateTime.now(ZoneId.systemDefault());
  }

  String time() {
    return TIME.format(now);
  }

  String date() {
    return DATE.format(now);
  }

  String zone() {
    return now.getZone().getId();
  }

  int hourAngle() {
    return (now.getHour() % 12) * 30 + now.getMinute() / 2;
  }

  int minuteAngle() {
    return now.getMinute() * 6;
  }

  int secondAngle() {
    return now.getSecond() * 6;
  }
}
