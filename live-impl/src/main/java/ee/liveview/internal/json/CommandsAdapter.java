package ee.liveview.internal.json;

import ee.liveview.JS;
import jakarta.json.JsonValue;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.util.function.Function;

/** Writes commands for the browser as the list that the client runs, wherever they stand. */
final class CommandsAdapter implements JsonbAdapter<JS, JsonValue> {
  private final Function<String, JsonValue> read;

  CommandsAdapter(Function<String, JsonValue> read) {
    this.read = read;
  }

  @Override
  public JsonValue adaptToJson(JS commands) {
    return read.apply(commands.toString());
  }

  @Override
  public JS adaptFromJson(JsonValue sent) {
    throw new UnsupportedOperationException("Commands go to the browser, never back.");
  }
}
