package ee.liveview.starter.accounts;

import ee.liveview.Form;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import jakarta.inject.Inject;

/**
 * Says at once what is wrong. What is right the browser then sends to {@link SessionServlet}, as
 * only the answer to a request can set a cookie.
 */
@LiveView(value = "/login", title = "Log in")
class LoginView {
  private static final String WRONG = "Email or password is wrong.";

  @Inject private Accounts accounts;
  @Inject private LiveSocket live;

  private Form<Login> form = Form.empty(Login.class);
  private boolean right;

  @OnMount
  void mount() {
    if (live.params().text("wrong").isPresent()) {
      live.flash().error(WRONG);
    }
  }

  @OnEvent
  void change(Form<Login> changed) {
    form = changed;
  }

  @OnEvent
  void logIn(Form<Login> sent) {
    form = sent;
    if (form.valid()) {
      right = accounts.knows(form.value().email(), form.value().password());
      if (!right) {
        form = form.withError("password", WRONG);
      }
    }
  }
}
