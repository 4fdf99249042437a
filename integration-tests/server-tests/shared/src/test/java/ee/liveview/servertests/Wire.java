package ee.liveview.servertests;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Map;

/** JSON as tests write it. */
final class Wire {
  private static final JsonReaderFactory READERS =
      JsonProvider.provider().createReaderFactory(Map.of());

  private Wire() {}

  /** An object, written with single quotes. */
  static JsonObject json(String text) {
    return READERS.createReader(new StringReader(text.replace('\'', '"'))).readObject();
  }

  /** An object as it was sent. */
  static JsonObject read(String text) {
    return READERS.createReader(new StringReader(text)).readObject();
  }

  static JsonArray array(String text) {
    return READERS.createReader(new StringReader(text)).readArray();
  }
}
