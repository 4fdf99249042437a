package ee.liveview.showcase.examples;

import ee.liveview.Form;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.Set;

@LiveView(value = "/examples/37", title = "Inputs of all kinds")
class PreferencesView {
  public enum Theme {
    LIGHT,
    DARK,
    AUTO
  }

  public enum Channel {
    MAIL,
    PHONE,
    PIGEON
  }

  public record Preferences(
      @NotBlank String username,
      @NotBlank @Email String email,
      @NotNull Theme theme,
      @NotNull @Min(1) @Max(100) Integer itemsPerPage,
      int volume,
      String accent,
      LocalTime quietFrom,
      Theme printing,
      Set<Channel> channels,
      @Size(max = 80) String signature,
      boolean newsletter,
      boolean beta) {}

  private Form<Preferences> form =
      Form.of(
          new Preferences(
              "",
              "",
              Theme.AUTO,
              10,
              7,
              "#0f766e",
              LocalTime.of(22, 0),
              Theme.LIGHT,
              Set.of(Channel.MAIL),
              "Kind regards",
              false,
              true));

  @OnEvent
  void validate(Form<Preferences> changed) {
    form = changed;
  }

  @OnEvent
  void forget() {
    form = form.reset();
  }
}
