package ee.liveview.test;

import ee.liveview.internal.upload.ResumableFile.Outcome;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files that a test has chosen in an input, sent over the very protocol that the browser's
 * script speaks.
 *
 * <pre>{@code
 * var photos = live.fileInput("#photos input", TestFile.of("a.png", "image/png", bytes));
 * photos.upload("a.png", 50);
 * assertThat(live.text("progress")).isEqualTo("50");
 * photos.upload("a.png");
 * live.submit("#photos", Map.of());
 * }</pre>
 *
 * <p>Files that the server has taken out of the upload, or does not take, are not sent: {@link
 * #upload(String)} throws an {@code AssertionError} that says why.
 *
 * <p>Of a resumable upload the same {@link TestFile} may be chosen again after {@link
 * LiveTester#reconnect}: it then goes on where it stopped.
 *
 * <p>In Phoenix: {@code file_input/4} and {@code render_upload/3}. In Faces: no counterpart.
 */
public final class FileInput {
  private static final JsonProvider JSON = JsonProvider.provider();

  private final LiveTester live;
  private final String uploadRef;
  private final @Nullable Integer cid;
  private final Map<String, Sent> files = new LinkedHashMap<>();

  /** How far a file is. */
  private static final class Sent {
    private final String ref;
    private final TestFile file;
    private @Nullable JsonValue grant;
    private @Nullable String joinRef;
    private int chunkSize;
    private int offset;

    Sent(String ref, TestFile file) {
      this.ref = ref;
      this.file = file;
    }

    String topic() {
      return "lvu:" + ref;
    }
  }

  FileInput(LiveTester live, String uploadRef, @Nullable Integer cid) {
    this.live = live;
    this.uploadRef = uploadRef;
    this.cid = cid;
  }

  void add(String ref, TestFile file) {
    files.put(file.name(), new Sent(ref, file));
  }

  /** What the browser says of its files when the form changes. */
  JsonObject uploads() {
    var all = JSON.createArrayBuilder();
    files.values().forEach(sent -> all.add(described(sent).add("path", "")));
    return JSON.createObjectBuilder().add(uploadRef, all).build();
  }

  private JsonObjectBuilder described(Sent sent) {
    var file =
        JSON.createObjectBuilder()
            .add("ref", sent.ref)
            .add("name", sent.file.name())
            .add("relative_path", "")
            .add("type", sent.file.type())
            .add("size", sent.file.size())
            .add("last_modified", 0);
    var before = live.resumable().get(sent.file);
    return before == null
        ? file
        : file.add("meta", JSON.createObjectBuilder().add("live.before", before));
  }

  /** The ref of a file, by which the view knows its entry. */
  public String ref(String name) {
    return sent(name).ref;
  }

  /** Sends all of a file. */
  public FileInput upload(String name) {
    return upload(name, 100);
  }

  /** Sends the chunks of a file until so many percent of it have arrived. */
  public FileInput upload(String name, int percent) {
    var sent = sent(name);
    if (sent.grant == null) {
      preflight(List.of(sent));
    }
    var grant = sent.grant;
    if (grant instanceof JsonString token) {
      send(sent, token.getString(), percent);
    } else if (grant instanceof JsonObject target && resumable(target)) {
      sendPieces(sent, target.getString("token"), percent);
    } else {
      throw new AssertionError(name + " goes elsewhere: " + grant);
    }
    return this;
  }

  /** Where the page's script is to send a file; empty when it is to be sent here. */
  public Optional<JsonObject> target(String name) {
    var sent = sent(name);
    if (sent.grant == null) {
      preflight(List.of(sent));
    }
    return sent.grant instanceof JsonObject target && !resumable(target)
        ? Optional.of(target)
        : Optional.empty();
  }

  /** Reports what a script of the page has done for a file that goes elsewhere. */
  public FileInput progress(String name, int percent) {
    progress(sent(name), JSON.createValue(percent));
    return this;
  }

  /** Reports that a script of the page has failed. */
  public FileInput fail(String name, String reason) {
    progress(sent(name), JSON.createObjectBuilder().add("error", reason).build());
    return this;
  }

  /** Sends more of a file than it has, and returns what the server responds. */
  String sendMore(String name, byte[] data) {
    var sent = sent(name);
    return live.sendRaw(Objects.requireNonNull(sent.joinRef), sent.topic(), "chunk", data);
  }

  /** The token by which the browser may send a file. */
  String token(String name) {
    return ((JsonString) Objects.requireNonNull(sent(name).grant)).getString();
  }

  /** Whether the server has closed the topic of a file. */
  boolean closed(String name) {
    return live.closedTopic(sent(name).topic());
  }

  private Sent sent(String name) {
    var sent = files.get(name);
    if (sent == null) {
      throw new AssertionError("No file " + name + " was chosen, only " + files.keySet());
    }
    return sent;
  }

  private void preflight(List<Sent> wanted) {
    var entries = JSON.createArrayBuilder();
    wanted.forEach(sent -> entries.add(described(sent)));
    var payload = JSON.createObjectBuilder().add("ref", uploadRef).add("entries", entries);
    var answer = live.ask("allow_upload", withCid(payload));
    if (answer.containsKey("error")) {
      throw new AssertionError("The server takes none of these files: " + answer.get("error"));
    }
    for (var sent : wanted) {
      var grant = answer.getJsonObject("entries").get(sent.ref);
      if (grant == null) {
        throw new AssertionError(
            "The server does not take " + sent.file.name() + ": " + answer.get("errors"));
      }
      sent.grant = grant;
      sent.chunkSize = answer.getJsonObject("config").getInt("chunk_size");
    }
  }

  private void send(Sent sent, String token, int percent) {
    var joinRef = sent.joinRef;
    if (joinRef == null) {
      joinRef =
          live.joinTopic(sent.topic(), JSON.createObjectBuilder().add("token", token).build());
      sent.joinRef = joinRef;
    }
    int size = sent.file.size();
    do {
      var chunk = sent.file.part(sent.offset, sent.chunkSize);
      live.sendBinary(joinRef, sent.topic(), "chunk", chunk);
      sent.offset += chunk.length;
      int done = size == 0 ? 100 : (int) (100L * sent.offset / size);
      progress(sent, JSON.createValue(done));
    } while (sent.offset < size && 100L * sent.offset / size < percent);
  }

  private static boolean resumable(JsonObject target) {
    return target.getString("uploader").equals("Live.Resumable");
  }

  /** As the script of the page does it, from where the file stopped. */
  private void sendPieces(Sent sent, String token, int percent) {
    live.resumable().put(sent.file, token);
    var file =
        live.resumable(token)
            .orElseThrow(() -> new AssertionError(sent.file.name() + " is not wanted any more"));
    int size = sent.file.size();
    int offset = (int) file.received();
    progress(sent, JSON.createValue((int) (100L * offset / size)));
    while (offset < size && 100L * offset / size < percent) {
      var chunk = sent.file.part(offset, sent.chunkSize);
      var outcome = file.begin().orElseThrow().write(ByteBuffer.wrap(chunk));
      if (outcome != Outcome.WRITTEN) {
        throw new AssertionError(sent.file.name() + " was refused: " + outcome);
      }
      offset += chunk.length;
      progress(sent, JSON.createValue((int) (100L * offset / size)));
    }
  }

  private void progress(Sent sent, JsonValue progress) {
    live.ask(
        "progress",
        withCid(
            JSON.createObjectBuilder()
                .addNull("event")
                .add("ref", uploadRef)
                .add("entry_ref", sent.ref)
                .add("progress", progress)));
  }

  private JsonObject withCid(JsonObjectBuilder payload) {
    return (cid == null ? payload : payload.add("cid", cid)).build();
  }
}
