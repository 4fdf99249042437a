package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.Upload;
import ee.liveview.UploadEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the files of an upload, with the hook that the client brings along. */
@FunctionComponent(
    value = "live:file-input",
    doc = "An input that chooses the files of an upload; its id is the ref of the upload.")
record FileInput(
    @Attr(required = true) Upload upload,
    @Attr(doc = "what the dialog of the browser offers, instead of what the upload accepts")
        @Nullable String accept,
    @Attr(
            global = true,
            include = {"capture", "disabled", "form", "required", "webkitdirectory"})
        Map<String, Object> rest) {

  /** The client finds the input of an upload by its id, so nobody else chooses it. */
  FileInput {
    if (rest.containsKey("id")) {
      rest = new LinkedHashMap<>(rest);
      rest.remove("id");
    }
  }

  @Nullable String accepted() {
    var kinds = accept == null ? upload.accept() : accept;
    return kinds.isEmpty() ? null : kinds;
  }

  String active() {
    return refs(entry -> true);
  }

  String done() {
    return refs(UploadEntry::done);
  }

  String preflighted() {
    return refs(UploadEntry::preflighted);
  }

  /** The client compares these lists as texts, so all have the order of the entries. */
  private String refs(Predicate<UploadEntry> which) {
    return upload.entries().stream()
        .filter(which)
        .map(UploadEntry::ref)
        .collect(Collectors.joining(","));
  }

  /** What keeps the form from being submitted; null for nothing. */
  @Nullable String failed() {
    Stream<String> whole = upload.errors().isEmpty() ? Stream.empty() : Stream.of(upload.ref());
    var entries = upload.entries().stream().filter(e -> !e.valid()).map(UploadEntry::ref);
    var refs = Stream.concat(whole, entries).collect(Collectors.joining(","));
    return refs.isEmpty() ? null : refs;
  }
}
