package ee.liveview.internal.upload;

import ee.liveview.UploadTarget;
import ee.liveview.internal.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.util.List;
import java.util.Map;

/** What the browser is told when it asks whether it may send files (wire contract, 9.1). */
public sealed interface Preflight {

  /** Writes the keys of an object that is open. */
  void write(JsonGenerator out, Json json);

  /** It may send none of them. */
  record Refused(String ref, String reason) implements Preflight {
    @Override
    public void write(JsonGenerator out, Json json) {
      out.write("ref", ref).writeStartArray("error");
      out.writeStartArray().write(ref).write(reason).writeEnd();
      out.writeEnd();
    }
  }

  /**
   * It may send some of them.
   *
   * @param tokens of the files that come here, by entry
   * @param targets of the files that go elsewhere, by entry
   * @param errors of the others, by entry
   */
  record Granted(
      String ref,
      int maxEntries,
      long maxFileSize,
      int chunkSize,
      long chunkTimeoutMillis,
      Map<String, String> tokens,
      Map<String, UploadTarget> targets,
      Map<String, List<String>> errors)
      implements Preflight {
    @Override
    public void write(JsonGenerator out, Json json) {
      out.write("ref", ref);
      out.writeStartObject("config")
          .write("max_file_size", maxFileSize)
          .write("max_entries", maxEntries)
          .write("chunk_size", chunkSize)
          .write("chunk_timeout", chunkTimeoutMillis)
          .writeEnd();
      out.writeStartObject("entries");
      tokens.forEach(out::write);
      targets.forEach(
          (entry, target) -> {
            out.writeStartObject(entry);
            target.meta().forEach((key, value) -> out.write(key, json.toValue(value)));
            out.write("uploader", target.uploader()).writeEnd();
          });
      out.writeEnd();
      out.writeStartObject("errors");
      errors.forEach(
          (entry, codes) -> {
            out.writeStartArray(entry);
            codes.forEach(out::write);
            out.writeEnd();
          });
      out.writeEnd();
    }
  }
}
