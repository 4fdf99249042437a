package ee.liveview.internal.view;

import ee.liveview.internal.json.Json;
import ee.liveview.internal.token.Tokens;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The signed strings that a page carries and brings back. */
public final class PageTokens {
  private static final Duration FLASH_AGE = Duration.ofSeconds(60);
  private static final String SESSION = "session";
  private static final String EMBEDDING = "embedding";
  private static final String VALUES = "values";
  private static final String LOCALE = "locale";
  private static final String USER = "user";
  private static final String STATIC = "static";
  private static final String FLASH = "flash";
  private static final String RELOAD = "reload";
  private static final String UPLOAD = "upload";
  private static final String RESUMABLE = "resumable";

  private final Tokens tokens;
  private final Json json;
  private final Duration maxAge;

  public PageTokens(Tokens tokens, Json json, Duration maxAge) {
    this.tokens = tokens;
    this.json = json;
    this.maxAge = maxAge;
  }

  /**
   * Which view a page shows.
   *
   * @param values of the live session
   * @param embedding null for the view at the address of the page
   */
  record Session(
      String id,
      String view,
      String session,
      Map<String, Object> values,
      @Nullable Embedding embedding) {}

  /** What the first rendering left for the join. */
  record Static(String id, Map<String, Object> flash) {}

  /** Which file may be sent to which view. */
  record File(String id, String upload, String entry) {}

  String upload(File file) {
    return tokens.sign(
        UPLOAD, write(Map.of("id", file.id(), "upload", file.upload(), "entry", file.entry())));
  }

  Optional<File> upload(String token) {
    return tokens
        .verify(UPLOAD, token, maxAge)
        .map(json::readObject)
        .map(o -> new File(o.getString("id"), o.getString("upload"), o.getString("entry")));
  }

  /** Names a resumable file in its address. */
  public String resumable(String id) {
    return tokens.sign(RESUMABLE, id);
  }

  /** What names a resumable file; empty when the token is old or not ours. */
  public Optional<String> resumableFile(String token) {
    return tokens.verify(RESUMABLE, token, maxAge);
  }

  String session(Session session) {
    var out = new StringWriter();
    try (var generator = json.generator(out)) {
      generator
          .writeStartObject()
          .write("id", session.id())
          .write("view", session.view())
          .write(SESSION, session.session());
      if (!session.values().isEmpty()) {
        generator.write(VALUES, json.toValue(session.values()));
      }
      var embedding = session.embedding();
      if (embedding != null) {
        generator
            .writeStartObject(EMBEDDING)
            .write("parent", embedding.parent())
            .writeStartArray("around");
        embedding.around().forEach(generator::write);
        generator
            .writeEnd()
            .write("sticky", embedding.sticky())
            .write("follows", embedding.follows())
            .write("url", embedding.url())
            .write(LOCALE, embedding.locale().toLanguageTag())
            .write(USER, embedding.user())
            .write(VALUES, embedding.values())
            .writeEnd();
      }
      generator.writeEnd();
    }
    return tokens.sign(SESSION, out.toString());
  }

  Optional<Session> session(String token) {
    return tokens
        .verify(SESSION, token, maxAge)
        .map(json::readObject)
        .map(
            o ->
                new Session(
                    o.getString("id"),
                    o.getString("view"),
                    o.getString(SESSION),
                    o.containsKey(VALUES) ? EventPayload.map(o.getJsonObject(VALUES)) : Map.of(),
                    o.containsKey(EMBEDDING) ? embedding(o.getJsonObject(EMBEDDING)) : null));
  }

  private static Embedding embedding(JsonObject o) {
    return new Embedding(
        o.getString("parent"),
        o.getJsonArray("around").getValuesAs(JsonString::getString),
        o.getBoolean("sticky"),
        o.getBoolean("follows"),
        o.getString("url"),
        Locale.forLanguageTag(o.getString(LOCALE)),
        o.getString(USER),
        o.getJsonObject(VALUES));
  }

  String statics(Static statics) {
    var out = new StringWriter();
    try (var generator = json.generator(out)) {
      generator
          .writeStartObject()
          .write("id", statics.id())
          .write(FLASH, json.toValue(statics.flash()))
          .writeEnd();
    }
    return tokens.sign(STATIC, out.toString());
  }

  Optional<Static> statics(String token) {
    return tokens
        .verify(STATIC, token, maxAge)
        .map(json::readObject)
        .map(o -> new Static(o.getString("id"), EventPayload.map(o.getJsonObject(FLASH))));
  }

  /** A token for flash messages that follow a navigation; empty when there are none. */
  public String flash(Map<String, Object> messages) {
    return messages.isEmpty() ? "" : tokens.sign(FLASH, json.write(json.toValue(messages)));
  }

  /** The messages of a flash token; none when it is old or not ours. */
  public Map<String, Object> readFlash(String token) {
    return tokens
        .verify(FLASH, token, FLASH_AGE)
        .map(json::readObject)
        .map(EventPayload::map)
        .orElse(Map.of());
  }

  /** A token that makes the next page load answer with an HTTP status. */
  String reload(int status) {
    return tokens.sign(RELOAD, Integer.toString(status));
  }

  /** The status of a reload token. */
  public Optional<Integer> readReload(String token) {
    return tokens.verify(RELOAD, token, FLASH_AGE).map(Integer::valueOf);
  }

  private String write(Map<String, String> texts) {
    var out = new StringWriter();
    try (var generator = json.generator(out)) {
      generator.writeStartObject();
      texts.forEach(generator::write);
      generator.writeEnd();
    }
    return out.toString();
  }
}
