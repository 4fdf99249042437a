package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the record of a form, and what it does to the beans. */
final class FormWriter {
  private static final String CONSTRAINTS = "jakarta.validation.constraints.";

  private final FormModel form;
  private final Beans beans;
  private final Set<String> imports;

  FormWriter(FormModel form, Beans beans, Set<String> imports) {
    this.form = form;
    this.beans = beans;
    this.imports = imports;
  }

  void declare(StringBuilder body) {
    imports.add("ee.liveview.Form");
    List<String> components = new ArrayList<>();
    for (var field : form.fields()) {
      var type = type(field);
      components.add(constraints(field, type) + type + " " + field.name());
    }
    var line = "  public record " + form.record() + "(" + String.join(", ", components) + ") {}";
    body.append("\n  public record ").append(form.record()).append('(');
    body.append(
        line.length() <= 100
            ? String.join(", ", components)
            : "\n      " + String.join(",\n      ", components));
    body.append(") {}\n\n  private Form<").append(form.record()).append("> ").append(form.name());
    body.append(" = Form.empty(").append(form.record()).append(".class);\n");
  }

  private String type(FormModel.Field field) {
    var property = beans.property(field.path());
    if (property.isPresent()) {
      var known = property.get();
      if (Types.convertible(known.type())) {
        return Types.imported(known.type(), imports);
      }
      if (known.declared().isPresent() && known.declared().get().isEnum()) {
        return known.declared().get().name();
      }
    }
    return field.type().isEmpty() ? "String" : Types.imported(field.type(), imports);
  }

  private String constraints(FormModel.Field field, String type) {
    var all = new StringBuilder();
    for (var constraint : field.constraints()) {
      var fitting = fitting(constraint, type);
      if (!fitting.isEmpty()) {
        imports.add(CONSTRAINTS + fitting.substring(1).replaceAll("\\(.*", ""));
        all.append(fitting).append(' ');
      }
    }
    return all.toString();
  }

  /** The constraint as this type can have it; empty if it cannot. */
  private static String fitting(String constraint, String type) {
    boolean text = type.equals("String");
    if (constraint.equals("@NotBlank") && !text || constraint.equals("@NotNull")) {
      return Types.primitive(type) ? "" : "@NotNull";
    }
    if (constraint.startsWith("@Size") || constraint.startsWith("@Pattern")) {
      return text || constraint.startsWith("@Size") && type.startsWith("List") ? constraint : "";
    }
    return constraint;
  }

  /** What a good form does to the beans that it was bound to. */
  void apply(StringBuilder body) {
    body.append("\n  private void apply(").append(form.record()).append(" in) {\n");
    for (var field : form.fields()) {
      var property = beans.property(field.path());
      boolean known =
          property.isPresent()
              && !property.get().setter().isEmpty()
              && (Types.convertible(property.get().type())
                  || property.get().declared().isPresent()
                      && property.get().declared().get().isEnum());
      body.append("    ");
      body.append(
          known
              ? property.get().setter() + "(in." + field.name() + "());"
              : "// TODO " + field.origin() + ": " + field.path() + " = in." + field.name() + "()");
      body.append('\n');
    }
    body.append("  }\n");
  }
}
