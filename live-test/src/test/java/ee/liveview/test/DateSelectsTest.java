package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.Form;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Dates and times that are chosen part by part. */
@LiveTest
@AddBeanClasses({DateSelectsTest.BookingView.class, DateSelectsTest.BlankView.class})
class DateSelectsTest {
  @Inject BeanManager beans;

  record Booking(@NotNull LocalDate day, LocalTime from, LocalDateTime until) {}

  @LiveView("/booking")
  @Template(
      """
      <live:form for="#{form}" phx-change="change">
        <live:input field="#{form.day}" type="date-select" label="Day" prompt="Choose" order="day month year" from-year="2020" to-year="2022" required="true"/>
        <live:input field="#{form.from}" type="time-select" precision="second"/>
        <live:input field="#{form.until}" type="datetime-select"/>
      </live:form>
      <u>#{form.valid()} #{form.value()}</u>\
      """)
  static class BookingView {
    private Form<Booking> form =
        Form.of(
            new Booking(
                LocalDate.of(2021, 2, 3),
                LocalTime.of(9, 5, 7),
                LocalDateTime.of(1999, 12, 31, 23, 0)));

    @OnEvent
    void change(Form<Booking> changed) {
      form = changed;
    }
  }

  @LiveView("/blank")
  @Template(
      """
      <live:form for="#{form}" phx-change="change">
        <live:input field="#{form.day}" type="date-select"/>
      </live:form>\
      """)
  static class BlankView {
    private Form<Booking> form = Form.empty(Booking.class);

    @OnEvent
    void change(Form<Booking> changed) {
      form = changed;
    }
  }

  private LiveTester booking() {
    return LiveBrowser.of(beans).locale(Locale.ENGLISH).open("/booking");
  }

  private static List<String> chosen(LiveTester live, String field) {
    return Jsoup.parse(live.html()).select("#" + field + " select").stream()
        .map(s -> s.attr("name") + "=" + s.select("option[selected]").attr("value"))
        .toList();
  }

  private static Element select(LiveTester live, String id) {
    return Jsoup.parse(live.html()).select("select#" + id).first();
  }

  @Test
  @Proves("PX-FORM-23")
  void show_what_the_field_has_part_by_part() {
    try (var live = booking()) {
      assertThat(chosen(live, "booking_day"))
          .containsExactly(
              "booking[day][day]=03", "booking[day][month]=02", "booking[day][year]=2021");
      assertThat(chosen(live, "booking_from"))
          .containsExactly(
              "booking[from][hour]=09", "booking[from][minute]=05", "booking[from][second]=07");
      assertThat(chosen(live, "booking_until"))
          .containsExactly(
              "booking[until][year]=1999",
              "booking[until][month]=12",
              "booking[until][day]=31",
              "booking[until][hour]=23",
              "booking[until][minute]=00");
      assertThat(live.text("#booking_day legend")).isEqualTo("Day*");
      var month = select(live, "booking_day_month");
      assertThat(month.attr("aria-label")).isEqualToIgnoringCase("month");
      assertThat(month.hasAttr("required")).isTrue();
      assertThat(month.select("option").eachText()).startsWith("Choose", "January").hasSize(13);
      assertThat(labels(live)).containsExactly("day", "month", "year");
      assertThat(select(live, "booking_day_day").select("option").eachText())
          .startsWith("Choose", "01")
          .endsWith("31");
      assertThat(select(live, "booking_day_year").select("option").eachText())
          .containsExactly("Choose", "2020", "2021", "2022");
      int now = Year.now(ZoneId.systemDefault()).getValue();
      assertThat(select(live, "booking_until_year").select("option").eachText())
          .containsExactly(
              "1999",
              "" + (now - 5),
              "" + (now - 4),
              "" + (now - 3),
              "" + (now - 2),
              "" + (now - 1),
              "" + now,
              "" + (now + 1),
              "" + (now + 2),
              "" + (now + 3),
              "" + (now + 4),
              "" + (now + 5));
    }
  }

  private static List<String> labels(LiveTester live) {
    return Jsoup.parse(live.html()).select("#booking_day select").eachAttr("aria-label");
  }

  @Test
  void are_wrong_as_soon_as_none_waits_to_be_filled() {
    var year = String.valueOf(Year.now(ZoneId.systemDefault()).getValue());
    try (var live = LiveTester.open(beans, "/blank")) {
      live.change("form", Map.of("booking[day][year]", year));
      assertThat(chosen(live, "booking_day"))
          .containsExactly(
              "booking[day][year]=" + year, "booking[day][month]=", "booking[day][day]=");
      assertThat(live.text("#booking_day .live-errors")).isEmpty();
      live.change("form", day(year, "02", "31"));
      assertThat(live.text("#booking_day .live-errors")).isEqualTo("is not a date");
    }
  }

  @Test
  void of_a_whole_date_are_wrong_at_once() {
    try (var live = booking()) {
      live.change("form", Map.of("booking[day][day]", "31"));
      assertThat(live.text("#booking_day .live-errors")).isEqualTo("is not a date");
    }
  }

  @Test
  void are_never_named_in_the_language_of_the_server() {
    var server = Locale.getDefault();
    Locale.setDefault(Locale.GERMAN);
    try (var live = LiveBrowser.of(beans).locale(Locale.FRENCH).open("/booking")) {
      assertThat(labels(live)).containsExactly("day", "mois", "année");
    } finally {
      Locale.setDefault(server);
    }
  }

  @Test
  void are_named_in_the_language_of_the_page() {
    try (var live = LiveBrowser.of(beans).locale(Locale.GERMAN).open("/booking")) {
      assertThat(labels(live)).containsExactly("Tag", "Monat", "Jahr");
    }
  }

  private static Map<String, String> day(String year, String month, String day) {
    return Map.of(
        "booking[day][year]", year, "booking[day][month]", month, "booking[day][day]", day);
  }

  @Test
  @Proves("PX-FORM-23")
  void become_one_value_and_what_is_half_chosen_is_kept() {
    try (var live = booking()) {
      live.change("form", day("2022", "07", "09"));
      assertThat(live.text("u")).startsWith("true Booking[day=2022-07-09, from=09:05:07");
      live.change("form", day("2022", "", "09"));
      assertThat(live.text("u")).startsWith("false");
      assertThat(chosen(live, "booking_day"))
          .containsExactly(
              "booking[day][day]=09", "booking[day][month]=", "booking[day][year]=2022");
      assertThat(live.text("#booking_day .live-errors")).isEqualTo("is not a date");
      live.change("form", day("2022", "02", "30"));
      assertThat(live.text("#booking_day .live-errors")).isEqualTo("is not a date");
      live.change("form", day("", "", ""));
      assertThat(live.text("#booking_day .live-errors")).isEqualTo("must not be null");
      live.change("form", day("2022", "01", "01"));
      live.change(
          "form",
          Map.of(
              "booking[until][year]",
              "1999",
              "booking[until][month]",
              "01",
              "booking[until][day]",
              "02",
              "booking[until][hour]",
              "00",
              "booking[until][minute]",
              "30"));
      assertThat(live.text("u")).contains("until=1999-01-02T00:30]");
    }
  }
}
