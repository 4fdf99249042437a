package ee.liveview.internal.json;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriterFactory;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of one application: one instance, from deployment to undeployment. The static methods of
 * {@code jakarta.json.Json} look their provider up on each call, which costs more than the work
 * itself.
 */
public final class Json implements AutoCloseable {

  /** How deep the JSON of a browser may be nested when nothing else is said. */
  public static final int MAX_DEPTH = 64;

  private final JsonParserFactory parsers;
  private final JsonGeneratorFactory generators;
  private final JsonWriterFactory writers;
  private final Jsonb jsonb;
  private final JsonTree tree;
  private final JsonObjects objects;

  public Json() {
    var provider = JsonProvider.provider();
    parsers = provider.createParserFactory(Map.of());
    generators = provider.createGeneratorFactory(Map.of());
    writers = provider.createWriterFactory(Map.of());
    jsonb = JsonbBuilder.create(new JsonbConfig().withAdapters(new CommandsAdapter(this::read)));
    tree = new JsonTree(provider, any -> read(jsonb.toJson(any)));
    objects = new JsonObjects((value, type) -> jsonb.fromJson(write(value), type));
  }

  /**
   * Reads one JSON object; throws {@link JsonException} on anything else, and on what is nested too
   * deep.
   */
  public JsonObject readObject(String text) {
    if (read(text) instanceof JsonObject object) {
      return object;
    }
    throw new JsonException("This is JSON, but not an object.");
  }

  /**
   * Reads one JSON value; throws {@link JsonException} on anything else, and on what is nested too
   * deep.
   */
  public JsonValue read(String text) {
    // Not by a JsonReader: that of Parsson takes "{} {}" for the first of the two.
    try (var parser = parser(text, MAX_DEPTH)) {
      parser.next();
      var value = parser.getValue();
      if (parser.hasNext()) {
        throw new JsonException("There is more behind the end of the JSON.");
      }
      return value;
    } catch (NoSuchElementException | IllegalStateException cutOff) {
      throw new JsonException("The JSON is cut off.", cutOff);
    }
  }

  /** A parser of a text; throws {@link JsonException} at once when the text is nested too deep. */
  public JsonParser parser(String text, int maxDepth) {
    JsonGuard.check(text, maxDepth);
    return parsers.createParser(new StringReader(text));
  }

  /** A generator of one JSON value; what it wrote is complete only after its {@code close()}. */
  public JsonGenerator generator(Writer out) {
    return generators.createGenerator(out);
  }

  /**
   * Any object as JSON. Values, texts, numbers, booleans, maps, collections, arrays of objects and
   * records are taken apart here, everything else by JSON-B.
   */
  public JsonValue toValue(@Nullable Object any) {
    return tree.of(any);
  }

  /**
   * An object of a class, from what {@link #toValue} made of one. Records are put together here,
   * everything else by JSON-B; throws {@link JsonException} or {@link JsonbException} when the
   * value does not fit.
   */
  public <T> T toObject(JsonValue value, Class<T> type) {
    return objects.of(value, type);
  }

  /** The text of a value, without white space. */
  public String write(JsonValue value) {
    var out = new StringWriter();
    try (var writer = writers.createWriter(out)) {
      writer.write(value);
    }
    return out.toString();
  }

  /**
   * Reads an object of a class through JSON-B; throws {@link JsonbException} when the text does not
   * fit it.
   */
  public <T> T fromJson(String text, Class<T> type) {
    try {
      JsonGuard.check(text, MAX_DEPTH);
      return jsonb.fromJson(text, type);
    } catch (JsonException unreadable) {
      throw new JsonbException(unreadable.getMessage(), unreadable);
    }
  }

  @Override
  public void close() {
    try {
      jsonb.close();
    } catch (Exception broken) {
      throw new JsonbException("JSON-B could not be closed.", broken);
    }
  }
}
