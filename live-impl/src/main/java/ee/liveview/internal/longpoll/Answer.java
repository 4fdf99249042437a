package ee.liveview.internal.longpoll;

import jakarta.json.Json;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a request of the protocol is answered with; its status stands in the body, that of HTTP is
 * always 200.
 *
 * @param token by which the browser goes on; empty for none
 */
record Answer(int status, String token, List<String> messages) {
  static final int OK = 200;
  static final int NOTHING = 204;
  static final int FORBIDDEN = 403;
  static final int GONE = 410;

  /** A status alone. */
  static Answer of(int status) {
    return new Answer(status, "", List.of());
  }

  void write(ServletResponse response) throws IOException {
    var body = Json.createObjectBuilder().add("status", status);
    if (!token.isEmpty()) {
      body.add("token", token).add("messages", Json.createArrayBuilder(messages));
    }
    var bytes = body.build().toString().getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/json;charset=UTF-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
