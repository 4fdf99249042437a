package ee.liveview.starter;

import ee.liveview.Form;
import ee.liveview.FormOption;
import ee.liveview.LiveRoute;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.Param;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of guests, and a dialog to write one down or to change one: each has an address. */
@LiveView(value = "/guests", action = "list", title = "Guests")
@LiveRoute(value = "/guests/new", action = "new")
@LiveRoute(value = "/guests/{id}/edit", action = "edit")
@RolesAllowed("host")
class GuestsView {
  private static final List<FormOption> MEALS =
      Stream.of(Invitation.Meal.values()).map(meal -> FormOption.of(meal.label(), meal)).toList();

  @Inject private Guests guests;
  @Inject private LiveSocket live;

  private String host = "";
  private List<Guest> list = List.of();
  private Form<Invitation> form = Form.empty(Invitation.class);
  private Optional<Guest> edited = Optional.empty();
  private Optional<Guest> leaving = Optional.empty();

  @OnMount
  void mount() {
    host = live.user().orElseThrow().getName();
    list = guests.of(host);
  }

  /** The list has changed, here or in another tab. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Guests.Changed event) {
    if (event.host().equals(host)) {
      list = guests.of(host);
    }
  }

  @OnParams
  void show(@Param("id") Optional<String> id) {
    edited = id.flatMap(known -> guests.find(host, known));
    form = edited.map(guest -> Form.of(guest.invitation())).orElse(Form.empty(Invitation.class));
    if (id.isPresent() && edited.isEmpty()) {
      live.flash().error("There is no such guest any more.");
      live.pushPatch("/guests");
    }
  }

  @OnEvent
  void validate(Form<Invitation> changed) {
    form = changed;
  }

  @OnEvent
  void save(Form<Invitation> sent) {
    form = sent;
    if (form.valid()) {
      var invitation = form.value();
      edited.ifPresentOrElse(
          guest -> guests.change(host, guest.getId(), invitation),
          () -> guests.invite(host, invitation));
      live.flash().info(invitation.name() + (edited.isPresent() ? " is changed." : " is invited."));
      live.pushPatch("/guests");
    }
  }

  @OnEvent
  void close() {
    live.pushPatch("/guests");
  }

  @OnEvent
  void ask(@Param("id") String id) {
    leaving = guests.find(host, id);
  }

  @OnEvent
  void keep() {
    leaving = Optional.empty();
  }

  @OnEvent
  void remove() {
    leaving.ifPresent(
        guest -> {
          guests.remove(host, guest.getId());
          live.flash().info(guest.getName() + " is no longer on the list.");
        });
    leaving = Optional.empty();
  }
}
