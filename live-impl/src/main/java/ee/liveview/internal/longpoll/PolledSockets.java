package ee.liveview.internal.longpoll;

import ee.liveview.internal.connect.Guest;
import ee.liveview.internal.connect.Registration;
import ee.liveview.internal.mailbox.Timers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The browsers that ask again and again, by their tokens. Thread-safe. */
public final class PolledSockets {
  /** A browser asks again at once; one that has not for so long is gone. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final int TOKEN_BYTES = 18;

  private final ConcurrentHashMap<String, PolledSocket> open = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final Timers timers;

  public PolledSockets(Timers timers) {
    this.timers = timers;
  }

  /**
   * Opens one.
   *
   * @param httpSession the id of the HTTP session of the request; null for none
   * @return its token
   */
  String open(Guest guest, Registration registration, @Nullable String httpSession) {
    var token = token();
    var socket =
        new PolledSocket(token, guest, registration, httpSession, () -> open.remove(token));
    open.put(token, socket);
    socket.open();
    watch(socket);
    return token;
  }

  private String token() {
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The one of a token, if it belongs to the HTTP session of a request. */
  Optional<PolledSocket> find(String token, @Nullable String httpSession) {
    return Optional.ofNullable(open.get(token)).filter(socket -> socket.belongsTo(httpSession));
  }

  private void watch(PolledSocket socket) {
    timers.after(
        PATIENCE,
        () -> {
          if (socket.silentFor(PATIENCE.toNanos())) {
            socket.lost();
          } else if (!socket.over()) {
            watch(socket);
          }
        });
  }
}
