package ee.liveview.servertests.uploads;

import ee.liveview.AllowUpload;
import ee.liveview.Attr;
import ee.liveview.LiveComponent;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import ee.liveview.Template;
import ee.liveview.Upload;
import ee.liveview.UploadEntry;
import ee.liveview.UploadTarget;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The views of the application. */
public final class Views {
  private Views() {}

  /** The size of a file and a digest of its bytes. */
  static String digest(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      var sha = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[64 * 1024];
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        sha.update(buffer, 0, n);
      }
      return Files.size(file) + " " + HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Files that go on after the connection was lost: one when the form is submitted, others at once.
   */
  @LiveView("/resume")
  @Template(
      """
      <main>
        <form id="f" phx-change="choose" phx-submit="save">
          <live:file-input upload="#{file}"/>
          <button id="save" name="by" value="button">Save</button>
        </form>
        <form id="g" phx-change="choose"><live:file-input upload="#{scans}"/></form>
        <ul id="entries"><li :for="e : file.entries()" :key="e.ref">#{e.progress}</li></ul>
        <ul id="scans">
          <li :for="e : scans.entries()" :key="e.ref">#{e.name} #{e.progress} <em :for="x : e.errors">#{x.code()}</em></li>
        </ul>
        <button id="take" phx-click="take">Take</button>
        <p id="saved">#{saved}</p>
      </main>
      """)
  static class Resume {
    @AllowUpload(accept = "*", maxFileSize = 50_000_000, resumable = true)
    private Upload file;

    @AllowUpload(
        accept = "*",
        maxEntries = 3,
        maxFileSize = 50_000_000,
        autoUpload = true,
        resumable = true)
    private Upload scans;

    private final List<String> saved = new ArrayList<>();

    @OnEvent
    void choose() {}

    @OnEvent
    void save(@Param("by") String by) throws IOException {
      saved.addAll(file.consume((entry, path) -> entry.name() + " " + digest(path) + " by " + by));
    }

    @OnEvent
    void take() throws IOException {
      saved.addAll(scans.consume((entry, path) -> entry.name() + " " + digest(path)));
    }
  }

  /** Two inputs of one view. */
  @LiveView("/files")
  @Template(
      """
      <main>
        <form id="f" phx-change="validate" phx-submit="save" phx-drop-target="#{files.ref()}">
          <label id="label" for="#{files.ref()}">Files</label>
          <live:file-input upload="#{files}"/>
          <live:file-input upload="#{other}"/>
          <input name="note">
          <button id="save">Save</button>
        </form>
        <ul id="entries">
          <li :for="e : files.entries()" :key="e.ref" id="e-#{e.ref}">
            #{e.name} #{e.progress}% #{e.meta} <em :for="x : e.errors">#{x.code()}</em>
            <live:img-preview entry="#{e}" alt="#{e.name}"/>
            <button class="cancel" phx-click="cancel" phx-value-ref="#{e.ref}">x</button>
          </li>
        </ul>
        <p id="errors" :for="x : files.errors()">#{x.code()}</p>
        <p id="saved" phx-hook="Injector">#{saved}</p>
      </main>
      """)
  static class Both {
    @AllowUpload(accept = ".txt, .bin, image/png", maxEntries = 3, maxFileSize = 100_000_000)
    private Upload files;

    @AllowUpload(accept = "*")
    private Upload other;

    private final List<String> saved = new ArrayList<>();

    @OnEvent
    void validate() {}

    @OnEvent
    void save(@Param("note") String note) throws IOException {
      if (!note.isEmpty()) {
        saved.add(note);
      }
      saved.addAll(files.consume((entry, file) -> entry.name() + " " + digest(file)));
      saved.addAll(other.consume((entry, file) -> "other " + entry.name()));
    }

    @OnEvent
    void cancel(@Param("ref") String ref) {
      files.cancel(ref);
    }
  }

  /** Sends at once; the view takes each file as soon as it is there. */
  @LiveView("/auto")
  @Template(
      """
      <main>
        <form id="f" phx-change="validate"><live:file-input upload="#{files}"/></form>
        <p id="saved">#{saved}</p><p id="steps">#{steps}</p>
      </main>
      """)
  static class Auto {
    @AllowUpload(accept = "*", maxEntries = 2, maxFileSize = 100_000_000, autoUpload = true)
    private Upload files;

    private final List<String> saved = new ArrayList<>();
    private int steps;

    @OnMount
    void mount() {
      files.onProgress(
          entry -> {
            steps++;
            if (entry.done()) {
              try {
                saved.add(files.consume(entry, (e, file) -> e.name() + " " + digest(file)));
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            }
          });
    }

    @OnEvent
    void validate() {}
  }

  /** Files as large as they like, over the socket and by requests. */
  @LiveView("/large")
  @Template(
      """
      <main>
        <form id="f" phx-change="choose">
          <live:file-input upload="#{socket}"/><live:file-input upload="#{requests}"/>
        </form>
        <p id="progress">#{progress}</p><p id="saved">#{saved}</p>
      </main>
      """)
  static class Large {
    @AllowUpload(accept = "*", maxFileSize = 2_000_000_000, autoUpload = true)
    private Upload socket;

    @AllowUpload(accept = "*", maxFileSize = 2_000_000_000, autoUpload = true, resumable = true)
    private Upload requests;

    private int progress;
    private String saved = "";

    @OnMount
    void mount() {
      follow(socket);
      follow(requests);
    }

    private void follow(Upload upload) {
      upload.onProgress(
          entry -> {
            progress = entry.progress();
            if (entry.done()) {
              try {
                saved = upload.consume(entry, (e, file) -> e.name() + " " + digest(file));
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            }
          });
    }

    @OnEvent
    void choose() {}
  }

  /** Files that go to another server. */
  @LiveView("/external")
  @Template(
      """
      <main>
        <form id="f" phx-change="validate" phx-submit="save">
          <live:file-input upload="#{files}"/><button id="save">Save</button>
        </form>
        <p :for="e : files.entries()" class="entry">#{e.name} #{e.progress} <em :for="x : e.errors">#{x.code()}</em></p>
        <p id="saved">#{saved}</p>
      </main>
      """)
  static class External {
    @AllowUpload(accept = "*", maxEntries = 2)
    private Upload files;

    @Param private String bucket;
    private String saved = "";

    @OnMount
    void mount() {
      files.external(e -> UploadTarget.of("PUT", Map.of("url", bucket + "/" + e.uuid())));
    }

    @OnEvent
    void validate() {}

    @OnEvent
    void save() {
      saved += files.consume(UploadTarget.class, (e, target) -> e.name() + " " + target.uploader());
    }
  }

  /** Files that go to a bucket of S3, or to a store that speaks its protocol. */
  @LiveView("/bucket")
  @Template(
      """
      <main>
        <form id="f" phx-change="validate" phx-submit="save">
          <live:file-input upload="#{scans}"/><button id="save">Save</button>
        </form>
        <p :for="e : scans.entries()" class="entry">#{e.name} <em :for="x : e.errors">#{x.code()}</em></p>
        <p id="saved">#{saved}</p>
      </main>
      """)
  static class ToBucket {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @AllowUpload(accept = "*", maxFileSize = 1_000_000)
    private Upload scans;

    @Param private String address;
    @Param private String secret;
    private String saved = "";

    @OnMount
    void mount() {
      scans.external(entry -> UploadTarget.of("PUT", Map.of("url", signed(entry))));
    }

    private String signed(UploadEntry entry) {
      var bucket = new SignedBucket(URI.create(address), "eu-central-1", "key", secret);
      var size = Map.of("content-length", Long.toString(entry.size()));
      return bucket.sign("PUT", entry.uuid().toString(), size, FIVE_MINUTES, Instant.now());
    }

    @OnEvent
    void validate() {}

    @OnEvent
    void save() {
      saved += scans.consume(UploadTarget.class, (e, target) -> e.uuid());
    }
  }

  /** An upload of a component. */
  @LiveComponent("t:picker")
  @Template(
      """
      <form id="#{id}" phx-change="validate" phx-submit="save" phx-target="#{myself}">
        <live:file-input upload="#{files}"/><button id="save-#{id}">Save</button>
        <p>#{saved}</p>
      </form>
      """)
  static class Picker {
    @Attr private String id;

    @AllowUpload(accept = ".txt")
    private Upload files;

    private String saved = "";

    @OnEvent
    void validate() {}

    @OnEvent
    void save() throws IOException {
      saved += files.consume((entry, file) -> entry.name() + " " + Files.size(file));
    }
  }

  /** Two of them. */
  @LiveView("/pickers")
  @Template("<main><t:picker id=\"a\"/><t:picker id=\"b\"/></main>")
  static class Pickers {}
}
