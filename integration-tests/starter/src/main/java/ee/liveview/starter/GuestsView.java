package ee.liveview.starter;

import ee.liveview.Form;
import ee.liveview.FormOption;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The page at the root of the application: who comes, and a form for one more. */
@LiveView(value = "/", title = "Guests")
class GuestsView {
  private static final List<FormOption> MEALS =
      List.of(
          FormOption.of("Fish", Invitation.Meal.FISH),
          FormOption.of("Meat", Invitation.Meal.MEAT),
          FormOption.of("Vegetables", Invitation.Meal.VEGETABLES));

  private Form<Invitation> form = Form.empty(Invitation.class);
  private Optional<Guest> leaving = Optional.empty();

  @Inject private GuestList list;
  @Inject private LiveSocket live;

  List<Guest> guests() {
    return list.all();
  }

  @OnEvent
  void validate(Form<Invitation> changed) {
    form = changed;
  }

  @OnEvent
  void save(Form<Invitation> sent) {
    form = sent;
    if (form.valid()) {
      list.add(form.value());
      live.flash().info(form.value().name() + " is on the list.");
      form = Form.empty(Invitation.class);
    }
  }

  @OnEvent
  void ask(@Param("id") long id) {
    leaving = list.all().stream().filter(guest -> guest.id() == id).findFirst();
  }

  @OnEvent
  void keep() {
    leaving = Optional.empty();
  }

  @OnEvent
  void remove() {
    leaving.ifPresent(
        guest -> {
          list.remove(guest.id());
          live.flash().info(guest.invitation().name() + " is no longer on the list.");
        });
    leaving = Optional.empty();
  }
}
