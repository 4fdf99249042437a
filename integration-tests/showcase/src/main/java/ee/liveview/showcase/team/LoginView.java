package ee.liveview.showcase.team;

import ee.liveview.Form;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;

/**
 * Says at once what is wrong. What is right is then sent to {@link SessionServlet}, as only the
 * answer to a request can set a cookie.
 */
@LiveView(value = "/login", title = "Log in")
class LoginView {
  @Inject private LiveSocket live;
  @Inject private IdentityStoreHandler people;
  private Form<Login> form = Form.empty(Login.class);
  private boolean right;

  @OnMount
  void mount() {
    if (live.params().text("wrong").isPresent()) {
      live.flash().error("Name or password is wrong.");
    }
  }

  @OnEvent
  void change(Form<Login> changed) {
    form = changed;
  }

  @OnEvent
  void logIn(Form<Login> sent) {
    form = sent;
    right = sent.valid() && known(sent.value());
    if (sent.valid() && !right) {
      live.flash().error("Name or password is wrong.");
    }
  }

  private boolean known(Login login) {
    var credential = new UsernamePasswordCredential(login.name(), login.password());
    return people.validate(credential).getStatus() == Status.VALID;
  }
}
