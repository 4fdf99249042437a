package ee.liveview.internal.app;

import ee.liveview.LiveConfig;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.token.Secret;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.Stream;

/** What the tokens of an application are signed with. */
final class Secrets {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  private Secrets() {}

  /**
   * Those that are good, the one that signs first.
   *
   * @param application two with the same secret do not accept each other's tokens
   * @throws IllegalStateException when there has to be a secret and is none
   */
  static List<byte[]> of(LiveConfig config, String application) {
    if (config.secret().isEmpty()) {
      if (config.requireSecret() && !config.development()) {
        throw new IllegalStateException(missing().report());
      }
      LOG.log(
          Level.INFO,
          "live.secret is not set: one was made for this run. Pages that are open now load anew after a restart,"
              + " and with several servers each would refuse the pages of the others.");
      return List.of(Secret.random());
    }
    return Stream.concat(config.secret().stream(), config.previousSecrets().stream())
        .map(secret -> Secret.of(secret + '\n' + application))
        .toList();
  }

  private static Problem missing() {
    return Problem.of(
        ConfigProblem.NO_SECRET,
        "live.require-secret is true and live.secret is not set",
        "Make a secret with 'openssl rand -base64 48' and set it as live.secret, for example in the"
            + " environment as LIVE_SECRET.");
  }
}
