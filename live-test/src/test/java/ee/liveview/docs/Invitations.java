package ee.liveview.docs;

import ee.liveview.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

@ApplicationScoped
class Invitations {
  public record Invitation(int team, String address) {}

  @Inject private Tokens tokens;

  String invite(String address) {
    return tokens.sign("invitation", new Invitation(7, address));
  }

  Optional<Invitation> accept(String token) {
    return tokens.verify("invitation", token, Invitation.class, Duration.ofDays(14)).value();
  }

  String resetLink(String address) {
    return "/reset?token=" + tokens.encrypt("reset", address);
  }
}
