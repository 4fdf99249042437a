package ee.liveview.internal.view;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of the forms of one page: each goes with one submission, then the form gets the next.
 * A form that was filled in before the connection was lost brings the token of its old page along,
 * and keeps it until it is submitted. Touched only in turns.
 */
final class FormTokens {
  /** More than {@link Submissions} remembers: what is forgotten here is forgotten there too. */
  private static final int KEPT = 4 * Submissions.KEPT;

  private static final int LONGEST = 200;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, String> changed =
      new LinkedHashMap<>(0) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > KEPT;
        }
      };
  private @Nullable String page;
  private long spent;

  /** The token of a form, by the id of its element. */
  String of(String form) {
    return changed.getOrDefault(form, page() + ".0." + form);
  }

  /** A form has brought a token along: it stays that of the form if this page did not give it. */
  void met(String token) {
    if (!isOwn(token) && token.length() <= LONGEST) {
      changed.put(form(token), token);
    }
  }

  /** What this token went with has been handled. */
  void spend(String token) {
    var form = form(token);
    if (of(form).equals(token)) {
      spent++;
      changed.remove(form);
      changed.put(form, page() + "." + spent + "." + form);
    }
  }

  boolean isOwn(String token) {
    return token.startsWith(page() + ".");
  }

  private static String form(String token) {
    var parts = token.split("\\.", 3);
    return parts[parts.length - 1];
  }

  private String page() {
    var known = page;
    if (known == null) {
      var bytes = new byte[9];
      RANDOM.nextBytes(bytes);
      known = Base64.getUrlEncoder().encodeToString(bytes);
      page = known;
    }
    return known;
  }
}
