package ee.liveview.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.JS;
import ee.liveview.proves.Proves;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  private final Json json = new Json();

  @AfterEach
  void close() {
    json.close();
  }

  record Point(int x, List<String> names) {}

  enum Color {
    RED
  }

  public static class Bean {
    public String name = "Ada";
    public LocalDate born = LocalDate.of(1815, 12, 10);
  }

  /** Of a class that is left to JSON-B. */
  public static final class Step {
    private final JS open;

    Step(JS open) {
      this.open = open;
    }

    public JS getOpen() {
      return open;
    }
  }

  @Nested
  class Reading {

    @Test
    void gives_an_object_or_any_value() {
      assertThat(json.readObject("{\"a\":1}").getInt("a")).isEqualTo(1);
      assertThat(json.read("null")).isEqualTo(JsonValue.NULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "{} {}", "{\"a\"}", "{'a':1}", "[1]", "1", "null"})
    void refuses_what_is_no_object(String text) {
      assertThatThrownBy(() -> json.readObject(text)).isInstanceOf(JsonException.class);
    }

    @Test
    void refuses_what_is_nested_deeper_than_64_levels() {
      json.read("[".repeat(64) + "]".repeat(64));
      assertThatThrownBy(() -> json.read("[".repeat(65) + "]".repeat(65)))
          .isInstanceOf(JsonException.class)
          .hasMessage("The JSON is nested deeper than 64 levels.");
      assertThatThrownBy(() -> json.fromJson("[".repeat(10_000_000), List.class))
          .isInstanceOf(JsonbException.class)
          .hasMessage("The JSON is nested deeper than 64 levels.");
    }

    @Test
    void binds_to_a_class_and_refuses_what_does_not_fit() {
      assertThat(json.fromJson("{\"name\":\"Bob\",\"born\":\"2000-01-02\"}", Bean.class).born)
          .isEqualTo(LocalDate.of(2000, 1, 2));
      assertThatThrownBy(() -> json.fromJson("{\"born\":\"soon\"}", Bean.class))
          .isInstanceOf(JsonbException.class);
    }
  }

  @Nested
  class Writing {

    @Test
    void takes_plain_values_maps_lists_and_records_apart() {
      var map = new LinkedHashMap<String, Object>();
      map.put("text", "a\"b");
      map.put("flag", true);
      map.put("nothing", null);
      map.put(
          "numbers",
          new Object[] {1, 2L, (byte) 3, 0.1f, 2.5, new BigDecimal("1.50"), BigInteger.TEN});
      map.put("point", new Point(7, List.of("p")));
      map.put("json", json.read("[1]"));
      assertThat(json.write(json.toValue(map)))
          .isEqualTo(
              "{\"text\":\"a\\\"b\",\"flag\":true,\"nothing\":null,\"numbers\":[1,2,3,0.1,2.5,1.50,10],"
                  + "\"point\":{\"x\":7,\"names\":[\"p\"]},\"json\":[1]}");
    }

    @Test
    void leaves_the_rest_to_JSON_B() {
      assertThat(json.write(json.toValue(new Bean())))
          .isEqualTo("{\"born\":\"1815-12-10\",\"name\":\"Ada\"}");
      assertThat(
              json.write(
                  json.toValue(
                      List.of(Color.RED, LocalDate.EPOCH, Optional.of("x"), new int[] {1}))))
          .isEqualTo("[\"RED\",\"1970-01-01\",\"x\",[1]]");
    }

    @Test
    @Proves({"LV-JS-01", "LV-JS-24"})
    void writes_commands_as_the_list_that_the_client_runs() {
      var menu = JS.none().show("#menu").popFocus();
      var list = "[[\"show\",{\"to\":\"#menu\"}],[\"pop_focus\",{}]]";
      assertThat(json.write(json.toValue(menu))).isEqualTo(list);
      assertThat(json.write(json.toValue(Map.of("open", menu))))
          .isEqualTo("{\"open\":" + list + "}");
      assertThat(json.write(json.toValue(new Step(menu)))).isEqualTo("{\"open\":" + list + "}");
    }

    @Test
    void refuses_numbers_that_JSON_does_not_have() {
      assertThatThrownBy(() -> json.toValue(Double.NaN))
          .isInstanceOf(JsonException.class)
          .hasMessage("JSON has no form for the number NaN.");
    }

    @Test
    void refuses_a_structure_that_contains_itself() {
      var loop = new ArrayList<Object>();
      loop.add(loop);
      assertThatThrownBy(() -> json.toValue(loop))
          .isInstanceOf(JsonException.class)
          .hasMessage("The object is nested deeper than 64 levels.");
    }
  }
}
