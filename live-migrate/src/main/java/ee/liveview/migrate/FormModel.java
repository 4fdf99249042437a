package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A form of a page: what its record will hold. */
final class FormModel {
  /**
   * @param name of the component of the record
   * @param path what the Facelet bound it to, {@code orderBean.order.name}
   * @param type a Java type, or empty when only the bean knows
   * @param constraints annotations of Jakarta Validation
   */
  record Field(
      String name, String path, String type, List<String> constraints, String origin, int line) {}

  private final String name;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final List<Event> submits = new ArrayList<>();

  FormModel(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  String record() {
    return Words.pascal(name.endsWith("Form") ? name : name + "Form");
  }

  List<Field> fields() {
    return List.copyOf(fields.values());
  }

  List<Event> submits() {
    return submits;
  }

  /** Texts of labels by the id of their input. */
  Map<String, String> labels() {
    return labels;
  }

  /** The name of the field for this path; the same path is the same field. */
  String field(String path, String type, Set<String> constraints, String origin, int line) {
    for (var known : fields.values()) {
      if (known.path().equals(path)) {
        return known.name();
      }
    }
    var words = path.split("[^\\p{L}\\p{N}_$]+");
    var own = Words.camel(words[words.length - 1]);
    for (int i = words.length - 2; i >= 0 && fields.containsKey(own); i--) {
      own = Words.camel(words[i] + "-" + own);
    }
    for (int i = 2; fields.containsKey(own); i++) {
      own = Words.camel(words[words.length - 1]) + i;
    }
    fields.put(own, new Field(own, path, type, List.copyOf(constraints), origin, line));
    return own;
  }

  /** Takes over a field of a component that is called in this form. */
  void adopt(Field field, String path) {
    fields.putIfAbsent(
        field.name(),
        new Field(
            field.name(), path, field.type(), field.constraints(), field.origin(), field.line()));
  }
}
