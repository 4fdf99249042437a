package ee.liveview.internal.view;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Sees to it that what a form sends is handled once: the same content with the same token is the
 * same submission. Touched only in turns.
 */
final class Once {
  private static final Set<String> NO_CONTENT = Set.of("_target", "_csrf_token", "_method");
  private static final String UNUSED = "_unused_";

  private final Page page;
  private final Submissions submissions;

  Once(Page page, Submissions submissions) {
    this.page = page;
    this.submissions = submissions;
  }

  /** The part of this page in what was sent; empty when it may be handled as often as it comes. */
  Optional<Submissions.Claim> claim(EventPayload event) {
    var token = event.once();
    if (token == null) {
      return Optional.empty();
    }
    var tokens = page.formTokens();
    tokens.met(token);
    if (tokens.isOwn(token)) {
      return event.submits() ? Optional.of(submissions.claim(key(token, event))) : Optional.empty();
    }
    // Files are lost with the connection: whoever has chosen some anew sends something new.
    if (page.uploads().anyChosen()) {
      return Optional.empty();
    }
    return event.submits()
        ? Optional.of(submissions.claim(key(token, event)))
        : submissions.find(key(token, event));
  }

  /** It is done: the form gets the token for the next one. */
  void spent(EventPayload event) {
    if (event.once() != null) {
      page.formTokens().spend(event.once());
    }
  }

  private static String key(String token, EventPayload event) {
    var content = new StringBuilder();
    write(event.name(), content);
    write(event.params().values(), content);
    return token + "." + digest(content.toString());
  }

  private static String digest(String content) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return Base64.getUrlEncoder()
          .encodeToString(sha.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whatever the order of the fields, and whether somebody has been at them. */
  private static void write(Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      var sorted = new TreeMap<String, Object>();
      map.forEach((name, inner) -> sorted.put(String.valueOf(name), inner));
      sorted.keySet().removeIf(field -> field.startsWith(UNUSED) || NO_CONTENT.contains(field));
      out.append('{');
      sorted.forEach(
          (field, inner) -> {
            write(field, out);
            write(inner, out);
          });
    } else if (value instanceof List<?> list) {
      out.append('[');
      list.forEach(item -> write(item, out));
    } else {
      var text = String.valueOf(value);
      out.append(text.length()).append(':').append(text);
      return;
    }
    out.append('.');
  }
}
