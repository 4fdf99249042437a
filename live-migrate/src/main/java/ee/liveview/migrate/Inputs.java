package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** Forms, and what stands in them. */
final class Inputs {
  /** The kind of input for a tag. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("h:inputText", "text"),
          Map.entry("h:inputSecret", "password"),
          Map.entry("h:inputTextarea", "textarea"),
          Map.entry("h:inputHidden", "hidden"),
          Map.entry("h:selectBooleanCheckbox", "checkbox"),
          Map.entry("h:selectOneMenu", "select"),
          Map.entry("h:selectOneListbox", "select"),
          Map.entry("h:selectOneRadio", "radio"),
          Map.entry("h:selectManyCheckbox", "checkboxes"),
          Map.entry("h:selectManyListbox", "select"),
          Map.entry("h:selectManyMenu", "select"),
          Map.entry("p:inputText", "text"),
          Map.entry("p:password", "password"),
          Map.entry("p:inputTextarea", "textarea"),
          Map.entry("p:selectBooleanCheckbox", "checkbox"),
          Map.entry("p:toggleSwitch", "switch"),
          Map.entry("p:inputSwitch", "switch"),
          Map.entry("p:selectOneMenu", "select"),
          Map.entry("p:selectOneListbox", "select"),
          Map.entry("p:selectOneRadio", "radio"),
          Map.entry("p:selectOneButton", "radio"),
          Map.entry("p:selectManyCheckbox", "checkboxes"),
          Map.entry("p:selectManyButton", "checkboxes"),
          Map.entry("p:selectManyMenu", "select"),
          Map.entry("p:selectCheckboxMenu", "checkboxes"),
          Map.entry("p:spinner", "number"),
          Map.entry("p:inputNumber", "number"),
          Map.entry("p:inputMask", "text"),
          Map.entry("p:slider", "range"),
          Map.entry("p:calendar", "date"),
          Map.entry("p:datePicker", "date"),
          Map.entry("p:autoComplete", "text"),
          Map.entry("p:colorPicker", "color"));

  /** What can only be said beside them. */
  private static final Map<String, String> NOTES =
      Map.of(
          "p:inputMask", "the mask is gone: say it as a pattern, or in a hook",
          "p:calendar", "the input of the browser is of type date: the pattern is gone",
          "p:datePicker", "the input of the browser is of type date: the pattern is gone",
          "p:autoComplete", "offer what fits in a datalist that the view fills on phx-change",
          "p:slider", "was bound to another input");

  private static final Set<String> MANY =
      Set.of(
          "h:selectManyCheckbox",
          "h:selectManyListbox",
          "h:selectManyMenu",
          "p:selectManyCheckbox",
          "p:selectManyButton",
          "p:selectManyMenu",
          "p:selectCheckboxMenu");

  private static final List<String> TAKEN_ALONG =
      List.of(
          "placeholder",
          "autocomplete",
          "disabled",
          "readonly",
          "maxlength",
          "size",
          "rows",
          "cols",
          "min",
          "max",
          "step",
          "accept");

  private Inputs() {}

  static void add(Map<String, Function<Tag, List<Out>>> rules) {
    rules.put("h:form", Inputs::formTag);
    KINDS.keySet().forEach(tag -> rules.put(tag, Inputs::input));
    rules.put("h:inputFile", Inputs::file);
    rules.put("p:fileUpload", Inputs::file);
  }

  static boolean isInput(String tag) {
    return KINDS.containsKey(tag);
  }

  private static List<Out> formTag(Tag tag) {
    if (!holdsInputs(tag.element(), tag.converter())) {
      // Nothing is sent: its commands are events of their own.
      var attributes = tag.common();
      var children = tag.children();
      return attributes.isEmpty() && !tag.has("rendered")
          ? children
          : List.of(new Out.Element("div", attributes, children));
    }
    var id = tag.raw("id");
    var form = tag.part().newForm(id.isEmpty() || El.dynamic(id) ? "form" : id);
    tag.part().names.putIfAbsent(form.name(), tag.line());
    labels(tag, form);
    var children = tag.children(tag.scope().in(form));
    if (form.fields().isEmpty()) {
      return List.of(withoutRecord(tag, form, children));
    }
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("for", "#{" + form.name() + "}");
    attributes.putAll(tag.common());
    attributes.put("phx-change", form.name() + "Changed");
    attributes.put("phx-submit", submit(form));
    if (tag.scope().loop() != null) {
      tag.todo("a form in each row: one form for the row that is edited, or live:inputs-for");
    }
    if (tag.raw("enctype").startsWith("multipart")) {
      tag.todo("files go over the socket; see the upload");
    }
    var content = form.submits().size() == 1 ? withoutChoice(children) : children;
    return List.of(new Out.Element("live:form", attributes, content));
  }

  /** A form none of whose inputs is a property: its values arrive as parameters. */
  private static Out withoutRecord(Tag tag, FormModel form, List<Out> children) {
    tag.part().forms.remove(form);
    tag.part().names.remove(form.name());
    if (form.submits().isEmpty()) {
      return new Out.Element("div", tag.common(), children);
    }
    var attributes = tag.common();
    attributes.put("phx-submit", form.submits().get(0).name());
    tag.todo("take the values as parameters of the event method");
    return new Out.Element("form", attributes, withoutChoice(children));
  }

  /** The only button of a form need not say which one it is. */
  private static List<Out> withoutChoice(List<Out> nodes) {
    List<Out> all = new ArrayList<>();
    for (var node : nodes) {
      if (!(node instanceof Out.Element element)) {
        all.add(node);
        continue;
      }
      var attributes = new LinkedHashMap<>(element.attributes());
      if ("command".equals(attributes.get("name")) && element.name().equals("button")) {
        attributes.remove("name");
        attributes.remove("value");
      }
      all.add(new Out.Element(element.name(), attributes, withoutChoice(element.children())));
    }
    return all;
  }

  private static String submit(FormModel form) {
    return form.submits().size() == 1 ? form.submits().get(0).name() : form.name() + "Sent";
  }

  static boolean holdsInputs(Element form, Converter converter) {
    for (var element : form.getAllElements()) {
      var name = TagNames.of(element);
      if (isInput(name) || jsfInput(element)) {
        return true;
      }
      if (name.equals("ui:include") || name.equals("ui:decorate")) {
        var path =
            converter.part().facelet().resolve(element.attr("src") + element.attr("template"));
        var facelet = converter.application().facelets().get(path);
        if (facelet != null && converter.parts().of(facelet).openForm() != null) {
          return true;
        }
      }
      int colon = element.tagName().indexOf(':');
      if (colon > 0) {
        var uri = TagNames.uri(element, element.tagName().substring(0, colon));
        var found = converter.application().component(uri, element.tagName().substring(colon + 1));
        if (found.isPresent()) {
          var part = converter.parts().of(found.get());
          if (part.openForm() != null || !part.fieldAttributes.isEmpty()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean jsfInput(Element element) {
    return element.tagName().matches("input|select|textarea")
        && element.attributes().asList().stream()
            .anyMatch(a -> TagNames.ofAttribute(element, a.getKey()).equals("jsf:value"));
  }

  /** Labels go to the input that they are for. */
  private static void labels(Tag tag, FormModel form) {
    Set<String> ids = new LinkedHashSet<>();
    for (var element : tag.element().getAllElements()) {
      if (isInput(TagNames.of(element)) && element.hasAttr("id")) {
        ids.add(element.attr("id"));
      }
    }
    for (var element : tag.element().getAllElements()) {
      var text = element.attr("value").strip();
      if (TagNames.of(element).matches("[hp]:outputLabel")
          && ids.contains(element.attr("for"))
          && !text.isEmpty()
          && element.children().isEmpty()) {
        form.labels().put(element.attr("for"), tag.rewritten(text));
      }
    }
  }

  /** The form around a tag; that of whoever calls this component, if there is none here. */
  static FormModel form(Tag tag) {
    var form = tag.scope().form();
    if (form != null) {
      return form;
    }
    if (tag.part().isView()) {
      var own = tag.part().forms.isEmpty() ? tag.part().newForm("form") : tag.part().forms.get(0);
      tag.part().names.putIfAbsent(own.name(), tag.line());
      return own;
    }
    return tag.part().open();
  }

  /** What a component whose attribute is a field is given for a bound value. */
  static String fieldOf(Tag tag, String bound) {
    var body = El.only(bound);
    if (body.startsWith("cc.attrs.") && body.indexOf('.', "cc.attrs.".length()) < 0) {
      tag.part().fieldAttributes.add(body.substring("cc.attrs.".length()));
      return "#{" + tag.expression(body) + "}";
    }
    if (!isPath(body)) {
      tag.todo("is bound to what is no property: " + bound);
      return tag.rewritten(bound);
    }
    var form = form(tag);
    return "#{"
        + form.name()
        + "."
        + form.field(normal(body), "", Set.of(), tag.origin(), tag.line())
        + "}";
  }

  static boolean isPath(String body) {
    return body.matches("[\\p{L}_$][\\w$]*(\\.[\\w$]+|\\['[\\w$]+'])+");
  }

  private static String normal(String path) {
    return path.replaceAll("\\['([\\w$]+)']", ".$1");
  }

  static List<Out> input(Tag tag) {
    var kind = KINDS.getOrDefault(tag.name(), "text");
    var attributes = new LinkedHashMap<String, String>();
    bind(tag, kind, attributes);
    label(tag, attributes);
    kind(tag, kind, attributes);
    attributes.putAll(tag.common());
    for (var taken : TAKEN_ALONG) {
      if (tag.has(taken) && !tag.raw(taken).equals("false")) {
        var value = tag.rewritten(tag.raw(taken));
        attributes.put(
            taken, taken.matches("disabled|readonly") && value.equals("true") ? "" : value);
      }
    }
    options(tag, kind, attributes);
    Commands.inputEvents(tag, attributes);
    var note = NOTES.get(tag.name());
    if (note != null) {
      tag.todo(note);
    }
    if (tag.has("binding")) {
      tag.todo("binding to a component: there are none, let the view keep what the bean asked it");
    }
    attributes.remove("title");
    return List.of(new Out.Element("live:input", attributes, List.of()));
  }

  private static void kind(Tag tag, String kind, Map<String, String> attributes) {
    var type = tag.raw("type");
    if (kind.equals("date") && tag.raw("timeOnly").equals("true")) {
      attributes.put("type", "time");
    } else if (kind.equals("text")
        && type.matches("email|url|tel|search|number|date|time|color|month|week")) {
      attributes.put("type", type);
    } else if (!kind.equals("text")) {
      attributes.put("type", kind);
    }
    for (var passed : List.of("type")) {
      tag.element().attributes().asList().stream()
          .filter(a -> TagNames.ofAttribute(tag.element(), a.getKey()).equals("pt:" + passed))
          .filter(a -> a.getValue().matches("email|url|tel|search|number|date|time|color|range"))
          .forEach(a -> attributes.put("type", a.getValue()));
    }
  }

  /** Says which field it shows. */
  private static void bind(Tag tag, String kind, Map<String, String> attributes) {
    var constraints = constraints(tag, kind);
    var body = El.only(tag.raw("value"));
    var root = body.replaceAll("[.\\[(].*", "");
    boolean attribute = body.matches("cc\\.attrs\\.\\w+");
    if (attribute) {
      tag.part().fieldAttributes.add(body.substring("cc.attrs.".length()));
      attributes.put("field", "#{" + tag.expression(body) + "}");
    } else if (isPath(body) && !body.startsWith("cc.") && !tag.scope().locals().containsKey(root)) {
      var form = form(tag);
      var field = form.field(normal(body), type(tag, kind), constraints, tag.origin(), tag.line());
      attributes.put("field", "#{" + form.name() + "." + field + "}");
    } else {
      var name = tag.has("id") && !El.dynamic(tag.raw("id")) ? tag.raw("id") : "";
      if (name.isEmpty()) {
        name = body.isEmpty() ? tag.converter().newId("field") : lastWord(body);
      }
      attributes.put("name", name.equals("id") ? "idValue" : name);
      var value = tag.value("value");
      if (value != null) {
        attributes.put("value", value);
      }
      if (!kind.equals("hidden")) {
        tag.todo(
            body.isEmpty()
                ? "is bound to nothing: its value arrives as a parameter"
                : "is bound to " + body + ": a list of records with live:inputs-for");
      }
    }
  }

  private static String lastWord(String body) {
    var words = body.replaceAll("[^\\w$]+$", "").split("[^\\w$]+");
    return Words.camel(words[words.length - 1]);
  }

  private static String type(Tag tag, String kind) {
    if (MANY.contains(tag.name())) {
      return "List<String>";
    }
    for (var child : tag.element().children()) {
      if (TagNames.of(child).equals("f:convertDateTime")) {
        var dated = child.attr("type");
        return dated.equals("localDateTime") || dated.equals("both")
            ? "LocalDateTime"
            : dated.equals("localTime") || dated.equals("time") ? "LocalTime" : "LocalDate";
      }
    }
    return switch (kind) {
      case "checkbox", "switch" -> "boolean";
      case "number", "range" -> "BigDecimal";
      case "date" -> "LocalDate";
      default -> "";
    };
  }

  private static Set<String> constraints(Tag tag, String kind) {
    Set<String> constraints = new LinkedHashSet<>();
    if (tag.raw("required").equals("true") || !tag.childrenNamed("f:validateRequired").isEmpty()) {
      constraints.add(kind.matches("text|password|textarea") ? "@NotBlank" : "@NotNull");
    } else if (El.dynamic(tag.raw("required"))) {
      tag.todo("is required only if " + tag.raw("required"));
    }
    if (tag.has("validator") || tag.has("converter")) {
      tag.todo(
          "check and convert in the view or with a FormConverter: "
              + tag.raw("validator")
              + tag.raw("converter"));
    }
    for (var child : tag.element().children()) {
      var name = TagNames.of(child);
      if (name.matches("f:(validate|convert).*")) {
        boolean known = validation(child, name, constraints);
        tag.converter()
            .found(
                child,
                name,
                known ? Outcome.CONVERTED : Outcome.TODO,
                known ? "" : "check or convert it in the view or with a FormConverter");
        if (!known) {
          tag.todo(
              "check or convert in the view or with a FormConverter: "
                  + name
                  + " "
                  + child.attr("validatorId")
                  + child.attr("converterId")
                  + child.attr("binding"));
        }
      }
    }
    return constraints;
  }

  private static boolean validation(Element child, String name, Set<String> constraints) {
    var from = child.attr("minimum");
    var to = child.attr("maximum");
    if (El.dynamic(from + to)) {
      return false;
    }
    switch (name) {
      case "f:validateLength" ->
          constraints.add(
              "@Size("
                  + (from.isEmpty() ? "" : "min = " + from + (to.isEmpty() ? "" : ", "))
                  + (to.isEmpty() ? "" : "max = " + to)
                  + ")");
      case "f:validateLongRange", "f:validateDoubleRange" -> {
        boolean whole = name.equals("f:validateLongRange");
        if (!from.isEmpty()) {
          constraints.add(whole ? "@Min(" + from + ")" : "@DecimalMin(\"" + from + "\")");
        }
        if (!to.isEmpty()) {
          constraints.add(whole ? "@Max(" + to + ")" : "@DecimalMax(\"" + to + "\")");
        }
      }
      case "f:validateRegex" -> {
        var pattern = child.attr("pattern");
        if (El.dynamic(pattern)) {
          return false;
        }
        constraints.add(
            "@Pattern(regexp = \"" + pattern.replace("\\", "\\\\").replace("\"", "\\\"") + "\")");
      }
      case "f:validateRequired", "f:validateBean", "f:convertDateTime" -> {
        return true;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void label(Tag tag, Map<String, String> attributes) {
    var form = tag.scope().form();
    var label = form == null ? null : form.labels().get(tag.raw("id"));
    if (label == null && tag.has("itemLabel")) {
      label = tag.rewritten(tag.raw("itemLabel"));
    }
    if (label == null && tag.has("label")) {
      label = tag.rewritten(tag.raw("label"));
    }
    if (label != null) {
      attributes.put("label", label.replaceFirst("\\s*:\\s*$", ""));
    }
  }

  /** The choices. */
  private static void options(Tag tag, String kind, Map<String, String> attributes) {
    if (!kind.matches("select|radio|checkboxes")) {
      return;
    }
    Map<String, String> fixed = new LinkedHashMap<>();
    List<String> lists = new ArrayList<>();
    for (var child : tag.element().children()) {
      var name = TagNames.of(child);
      if (name.equals("f:selectItem")) {
        item(tag, child, fixed, attributes);
      } else if (name.equals("f:selectItems")) {
        lists.add(tag.expression(El.only(child.attr("value"))));
        var labelled = child.attr("itemLabel") + child.attr("itemValue");
        boolean more = !labelled.isEmpty();
        if (more) {
          tag.todo("options are texts, enums, FormOptions or a map: " + labelled);
        }
        tag.converter().found(child, name, more ? Outcome.TODO : Outcome.CONVERTED, labelled);
      }
    }
    if (MANY.contains(tag.name()) && kind.equals("select")) {
      attributes.put("multiple", "");
    }
    if (!lists.isEmpty()) {
      attributes.put("options", "#{" + lists.get(0) + "}");
      if (lists.size() > 1 || !fixed.isEmpty()) {
        tag.todo("put all choices into one list");
      }
    } else if (!fixed.isEmpty()) {
      List<String> entries = new ArrayList<>();
      fixed.forEach((label, value) -> entries.add(label + ": " + value));
      attributes.put("options", "#{{" + String.join(", ", entries) + "}}");
    }
  }

  private static void item(
      Tag tag, Element child, Map<String, String> fixed, Map<String, String> attributes) {
    var value = child.attr("itemValue").strip();
    var label = child.hasAttr("itemLabel") ? child.attr("itemLabel") : value;
    tag.converter().found(child, "f:selectItem", Outcome.CONVERTED, "");
    boolean none =
        value.isEmpty()
            || value.equals("#{null}")
            || child.attr("noSelectionOption").equals("true");
    if (none) {
      attributes.put("prompt", tag.rewritten(label));
    } else {
      fixed.put(
          tag.bare(label.matches("true|false|\\d+") ? "#{'" + label + "'}" : label),
          tag.bare(value));
    }
  }

  private static List<Out> file(Tag tag) {
    var body = El.only(tag.raw("value"));
    var name = isPath(body) ? lastWord(body) : tag.converter().newId("upload");
    tag.part().uploads.add(name);
    tag.part().names.putIfAbsent(name, tag.line());
    tag.todo("consume the files in the method that the form calls");
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("upload", "#{" + name + "}");
    attributes.putAll(tag.common());
    attributes.remove("id");
    return List.of(new Out.Element("live:file-input", attributes, List.of()));
  }
}
