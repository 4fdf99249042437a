package ee.liveview.internal.diff;

import jakarta.json.stream.JsonGenerator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes messages as the client reads them. The only place that spells its keys. */
public final class DiffJson {
  private static final String STATICS = "s";
  private static final String ROOT = "r";
  private static final String KEYED = "k";
  private static final String KEYED_COUNT = "kc";
  private static final String KEYED_MOVED = "km";
  private static final String STREAM = "stream";
  private static final String TEMPLATES = "p";
  private static final String COMPONENTS = "c";
  private static final String EVENTS = "e";
  private static final String TITLE = "t";
  private static final String REPLY = "r";

  private final JsonGenerator out;
  private final SharedStatics shared;

  private DiffJson(JsonGenerator out, SharedStatics shared) {
    this.out = out;
    this.shared = shared;
  }

  /** Writes one object. */
  public static void write(Message message, JsonGenerator out) {
    out.writeStartObject();
    var tree = message.page().tree();
    if (tree != null) {
      new DiffJson(out, SharedStatics.of(tree)).page(tree);
    }
    if (!message.page().components().isEmpty()) {
      // The templates of the page do not reach into components.
      new DiffJson(out, SharedStatics.NONE).components(message.page().components());
    }
    if (!message.events().isEmpty()) {
      out.writeKey(EVENTS);
      writeEvents(message.events(), out);
    }
    if (message.title() != null) {
      out.write(TITLE, message.title());
    }
    if (message.reply() != null) {
      out.write(REPLY, message.reply());
    }
    out.writeEnd();
  }

  /** Writes one array, for answers that have events but no diff. */
  public static void writeEvents(List<Message.PushedEvent> events, JsonGenerator out) {
    out.writeStartArray();
    for (var event : events) {
      out.writeStartArray().write(event.name()).write(event.payload());
      if (event.beforePatch()) {
        out.write(true);
      }
      out.writeEnd();
    }
    out.writeEnd();
  }

  /** Without the root flag, which the client would take for the reply. */
  private void page(Diff.Tree page) {
    statics(page.statics());
    dynamics(page);
    if (!shared.shared().isEmpty()) {
      out.writeStartObject(TEMPLATES);
      for (int number = 0; number < shared.shared().size(); number++) {
        strings(Keys.of(number), shared.shared().get(number));
      }
      out.writeEnd();
    }
  }

  private void components(List<Diff.Component> components) {
    out.writeStartObject(COMPONENTS);
    for (var component : components) {
      var tree = component.tree();
      out.writeStartObject(Keys.of(component.cid()));
      if (component.donor() != 0) {
        out.write(STATICS, component.donor());
      } else {
        statics(tree.statics());
        if (tree.statics() != null) {
          out.write(ROOT, 1);
        }
      }
      dynamics(tree);
      out.writeEnd();
    }
    out.writeEnd();
  }

  private void dynamics(Diff.Tree tree) {
    var dynamics = tree.dynamics();
    for (int i = 0; i < dynamics.size(); i++) {
      dynamic(Keys.of(i), dynamics.get(i));
    }
  }

  private void dynamic(String key, @Nullable Diff diff) {
    if (diff instanceof Diff.Text text) {
      out.write(key, text.html());
    } else if (diff instanceof Diff.ComponentRef ref) {
      out.write(key, ref.cid());
    } else if (diff instanceof Diff.Tree tree) {
      out.writeStartObject(key);
      statics(tree.statics());
      if (tree.statics() != null && tree.root()) {
        out.write(ROOT, 1);
      }
      dynamics(tree);
      out.writeEnd();
    } else if (diff instanceof Diff.Rows rows) {
      out.writeStartObject(key);
      statics(rows.statics());
      rows(rows);
      out.writeEnd();
    } else if (diff instanceof Diff.Stream stream) {
      out.writeStartObject(key);
      statics(stream.statics());
      stream(stream);
      out.writeEnd();
    }
  }

  private void stream(Diff.Stream stream) {
    out.writeStartObject(KEYED);
    for (int i = 0; i < stream.rows().size(); i++) {
      out.writeStartObject(Keys.of(i));
      dynamics(stream.rows().get(i));
      out.writeEnd();
    }
    out.write(KEYED_COUNT, stream.rows().size()).writeEnd();
    out.writeStartArray(STREAM).write(stream.reference());
    out.writeStartArray();
    stream.inserts().forEach(this::insert);
    out.writeEnd();
    out.writeStartArray();
    stream.deletes().forEach(out::write);
    out.writeEnd();
    if (stream.reset()) {
      out.write(true); // the client looks only whether there is something
    }
    out.writeEnd();
  }

  private void insert(Diff.StreamInsert insert) {
    out.writeStartArray().write(insert.id()).write(insert.at());
    if (insert.limit() == null) {
      out.writeNull();
    } else {
      out.write(insert.limit());
    }
    if (insert.updateOnly()) {
      out.write(true);
    } else {
      out.writeNull();
    }
    out.writeEnd();
  }

  private void rows(Diff.Rows rows) {
    out.writeStartObject(KEYED);
    for (var row : rows.rows()) {
      row(Keys.of(row.index()), row);
    }
    out.write(KEYED_COUNT, rows.count());
    if (rows.moves()) {
      out.write(KEYED_MOVED, true);
    }
    out.writeEnd();
  }

  private void row(String key, Diff.Row row) {
    var changes = row.changes();
    if (changes == null) {
      out.write(key, row.from());
    } else if (row.moved()) {
      out.writeStartArray(key).write(row.from()).writeStartObject();
      dynamics(changes);
      out.writeEnd().writeEnd();
    } else {
      out.writeStartObject(key);
      dynamics(changes);
      out.writeEnd();
    }
  }

  private void statics(@Nullable List<String> statics) {
    if (statics == null) {
      return;
    }
    int number = shared.number(statics);
    if (number >= 0) {
      out.write(STATICS, number);
    } else {
      strings(STATICS, statics);
    }
  }

  private void strings(String key, List<String> strings) {
    out.writeStartArray(key);
    strings.forEach(out::write);
    out.writeEnd();
  }

  /** Indexes as keys; the small ones are there already. */
  private static final class Keys {
    private static final String[] SMALL = new String[1024];

    static {
      for (int i = 0; i < SMALL.length; i++) {
        SMALL[i] = Integer.toString(i);
      }
    }

    static String of(int index) {
      return index < SMALL.length ? SMALL[index] : Integer.toString(index);
    }
  }
}
