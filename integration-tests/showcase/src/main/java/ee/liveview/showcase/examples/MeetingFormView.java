package ee.liveview.showcase.examples;

import ee.liveview.Form;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDateTime;

@LiveView(value = "/examples/38", title = "Inputs of your own")
class MeetingFormView {
  public record Meeting(
      @NotBlank String title,
      @NotNull @Future LocalDateTime startsAt,
      @NotNull Duration duration) {}

  private Form<Meeting> form = Form.empty(Meeting.class).with("duration", Duration.ofHours(1));

  @OnEvent
  void validate(Form<Meeting> changed) {
    form = changed;
  }

  LocalDateTime end() {
    return form.value().startsAt().plus(form.value().duration());
  }
}
