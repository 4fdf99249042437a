package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.internal.diff.ComponentTable;
import ee.liveview.internal.diff.Diff;
import ee.liveview.internal.diff.DiffJson;
import ee.liveview.internal.diff.Differ;
import ee.liveview.internal.diff.Fingerprints;
import ee.liveview.internal.diff.HtmlRender;
import ee.liveview.internal.diff.Message;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.render.Compiler;
import ee.liveview.internal.template.Parser;
import ee.liveview.internal.template.expr.Names;
import ee.liveview.proves.Proves;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The law: old page + diff = new page, for any template and any two states. */
class RoundTripTest {
  private static final int RUNS = 1_500;
  private static final int CHANGES = 12;
  private static final JsonProvider JSON = JsonProvider.provider();

  /** A template with the messages of a walk through random states, and the page after each. */
  private record Run(String template, List<JsonObject> messages, List<String> pages) {

    static Run of(long seed) {
      var random = new Random(seed);
      var source = RandomTemplate.next(random);
      var components = new RandomComponents();
      var template = compiled(source, components);
      var state = new State();
      var shown = new Fingerprints();
      var table = new ComponentTable(components);
      var gone = new TreeSet<Integer>();
      ClientTree client = null;
      var messages = new ArrayList<JsonObject>();
      var pages = new ArrayList<String>();
      for (int i = 0; i < CHANGES; i++) {
        state.change(random);
        var diff = Differ.diff(template, template.newScope(state, Map.of()), shown, table);
        if (diff.isEmpty()) {
          assertThat(fresh(template, state)).isEqualTo(pages.get(pages.size() - 1));
          continue;
        }
        messages.add(json(diff));
        pages.add(fresh(template, state));
        if (client == null) {
          client = ClientTree.joined(messages.get(0));
        } else {
          client.merge(messages.get(messages.size() - 1));
        }
        forget(client, table, gone);
      }
      return new Run(source, messages, pages);
    }
  }

  /**
   * What went one change ago is forgotten now, unless it has come back; what goes now is marked.
   */
  private static void forget(ClientTree client, ComponentTable table, Set<Integer> gone) {
    table.destroy(gone).forEach(client::forget);
    gone.clear();
    gone.addAll(client.knownComponents());
    gone.removeAll(client.shownComponents());
    table.leaving(gone);
  }

  @Nested
  class After_each_of_many_random_changes {
    @Test
    @Proves({"WIRE-70", "WIRE-74"})
    void the_merged_page_equals_a_fresh_one() {
      for (long seed = 0; seed < RUNS; seed++) {
        var run = Run.of(seed);
        var client = ClientTree.joined(run.messages().get(0));
        for (int i = 0; i < run.pages().size(); i++) {
          if (i > 0) {
            client.merge(run.messages().get(i));
          }
          assertThat(client.html())
              .as("seed %d, message %d of %s", seed, i, run)
              .isEqualTo(run.pages().get(i));
        }
      }
    }

    @Test
    @Proves({"WIRE-70", "WIRE-74", "LV-ASSIGN-22"})
    void the_official_client_shows_the_same(@TempDir Path folder) throws Exception {
      var runs = new ArrayList<Run>();
      var cases = JSON.createArrayBuilder();
      for (long seed = 0; seed < RUNS; seed++) {
        var run = Run.of(seed);
        runs.add(run);
        cases.add(JSON.createArrayBuilder(run.messages()));
      }
      var answers = new OracleClient(folder).play(cases.build());
      for (int i = 0; i < RUNS; i++) {
        var pages = strings(answers.getJsonArray(i));
        assertThat(pages).hasSameSizeAs(runs.get(i).pages());
        for (int at = 0; at < pages.size(); at++) {
          assertThat(pages.get(at))
              .as("seed %d, message %d of %s", i, at, runs.get(i).template())
              .isEqualTo(runs.get(i).pages().get(at));
        }
      }
    }
  }

  private static CompiledTemplate compiled(String source, RandomComponents components) {
    var parsed = Parser.parse(new SourceFile("Random.html", source));
    assertThat(parsed.problems()).as(source).isEmpty();
    var names = new Names(State.class, MethodHandles.lookup(), Map.of(), Map.of());
    var compilation = Compiler.compile(parsed.nodes(), names, components);
    assertThat(compilation.problems()).as(source).isEmpty();
    var template = compilation.template();
    assertThat(template).isNotNull();
    return template;
  }

  private static String fresh(CompiledTemplate template, State state) {
    var scope = template.newScope(state, Map.of());
    var table = new ComponentTable(new RandomComponents());
    return HtmlRender.html(template, scope, table);
  }

  private static JsonObject json(Diff.PageDiff diff) {
    var text = new StringWriter();
    try (var out = JSON.createGenerator(text)) {
      DiffJson.write(new Message(diff, List.of(), null, null), out);
    }
    try (var in = JSON.createReader(new StringReader(text.toString()))) {
      return in.readObject();
    }
  }

  private static List<String> strings(JsonArray array) {
    return array.getValuesAs(JsonString::getString);
  }
}
