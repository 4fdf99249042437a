package ee.liveview.internal.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** The JSON of one application. */
public final class Json implements AutoCloseable {

  public Json() {}

  /** Reads one JSON object; throws {@link jakarta.json.JsonException} on anything else. */
  public JsonObject readObject(String text) {
    throw new UnsupportedOperationException();
  }

  /** Reads one JSON value; throws {@link jakarta.json.JsonException} on anything else. */
  public JsonValue read(String text) {
    throw new UnsupportedOperationException();
  }

  /** A parser over a text that is no deeper than told. */
  public JsonParser parser(String text, int maxDepth) {
    throw new UnsupportedOperationException();
  }

  /** A generator that writes one JSON value. */
  public JsonGenerator generator(Writer out) {
    throw new UnsupportedOperationException();
  }

  /** Any object as JSON: values, texts, numbers, maps and lists directly, everything else through JSON-B. */
  public JsonValue toValue(@Nullable Object any) {
    throw new UnsupportedOperationException();
  }

  public String write(JsonValue value) {
    throw new UnsupportedOperationException();
  }

  /** Reads an object of a class through JSON-B. */
  public <T> T fromJson(String text, Class<T> type) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
