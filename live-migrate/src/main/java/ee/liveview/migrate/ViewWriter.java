package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the skeleton of a view: Java that compiles, with what is left to do in comments. */
final class ViewWriter {
  private final Part page;
  private final String packageName;
  private final Beans beans;
  private final Set<Part> parts;
  private final Set<String> imports = new TreeSet<>();
  private final Set<String> injected = new TreeSet<>();
  private final StringBuilder body = new StringBuilder();

  ViewWriter(Part page, String packageName, Beans beans) {
    this.page = page;
    this.packageName = packageName;
    this.beans = beans;
    this.parts = page.all();
  }

  String java() {
    var forms = forms();
    beans(forms);
    uploads();
    forms.values().forEach(form -> new FormWriter(form, beans, imports).declare(body));
    life();
    forms.values().forEach(this::formEvents);
    events();
    ticks();
    functions();
    return head() + body + "}\n";
  }

  private Map<String, FormModel> forms() {
    Map<String, FormModel> forms = new LinkedHashMap<>();
    for (var part : parts) {
      part.forms.forEach(form -> forms.putIfAbsent(form.name(), form));
    }
    return forms;
  }

  private String head() {
    imports.add("ee.liveview.LiveView");
    var title =
        page.title.isEmpty() || El.dynamic(page.title)
            ? ""
            : ", title = \"" + page.title.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    var route = page.facelet().route();
    return "package "
        + packageName
        + ";\n\n"
        + imports.stream().map(i -> "import " + i + ";\n").collect(Collectors.joining())
        + "\n/** Made of "
        + page.facelet().path().substring(1)
        + ". */\n@LiveView("
        + (title.isEmpty() ? "\"" + route + "\"" : "value = \"" + route + "\"" + title)
        + ")\nclass "
        + page.name()
        + " {\n";
  }

  private void beans(Map<String, FormModel> forms) {
    var used = new TreeMap<>(page.names);
    parts.forEach(part -> bound(part).forEach(name -> used.putIfAbsent(name, 0)));
    Set<String> uploads =
        parts.stream().flatMap(p -> p.uploads.stream()).collect(Collectors.toSet());
    for (var entry : used.entrySet()) {
      var name = entry.getKey();
      if (forms.containsKey(name) || uploads.contains(name) || !Words.isName(name)) {
        continue;
      }
      var type = beans.bean(name);
      if (type.isPresent() && type.get().isPublic()) {
        imports.add("jakarta.inject.Inject");
        injected.add(name);
        line("  @Inject private " + type.get().name() + " " + name + ";");
      } else {
        line(
            "  private Object "
                + name
                + "; // TODO "
                + place(entry.getValue())
                + " no source was found for this name");
      }
    }
  }

  /** Beans that are only asked to do something. */
  private Set<String> bound(Part part) {
    Set<String> names = new TreeSet<>();
    part.events.values().forEach(event -> names.add(root(event.body())));
    part.ticks.forEach(tick -> names.add(root(tick.body())));
    part.viewActions.forEach(action -> names.add(root(action.body())));
    part.viewParams.forEach(param -> names.add(root(param.path())));
    part.forms.forEach(form -> form.fields().forEach(field -> names.add(root(field.path()))));
    names.removeIf(name -> beans.bean(name).isEmpty());
    return names;
  }

  private static String root(String body) {
    return body.replaceAll("[^\\w$].*", "");
  }

  private void uploads() {
    for (var part : parts) {
      for (var upload : part.uploads) {
        imports.add("ee.liveview.AllowUpload");
        imports.add("ee.liveview.Upload");
        line("  // TODO which files, and how large");
        line("  @AllowUpload(accept = \"*\")");
        line("  private Upload " + upload + ";");
      }
    }
  }

  private String place(int line) {
    return page.facelet().path().substring(1) + ":" + line;
  }

  /** What ran when the page was made. */
  private void life() {
    List<String> steps = new ArrayList<>();
    for (var part : parts) {
      for (var action : part.viewActions) {
        if (!action.body().isEmpty()) {
          steps.addAll(
              call(
                  action.body(),
                  List.of(),
                  part.facelet().path().substring(1) + ":" + action.line()));
        }
      }
    }
    if (El.dynamic(page.title)) {
      steps.add("// TODO live.title: " + page.title);
    }
    if (page.viewParams.isEmpty()) {
      if (!steps.isEmpty()) {
        imports.add("ee.liveview.OnMount");
        method("@OnMount", "void mount()", steps);
      }
      return;
    }
    imports.add("ee.liveview.OnParams");
    imports.add("ee.liveview.Param");
    List<String> parameters = new ArrayList<>();
    List<String> sets = new ArrayList<>();
    for (var param : page.viewParams) {
      var name = Words.camel(param.name());
      var property = beans.property(param.path());
      var known = property.filter(p -> Types.convertible(p.type()) && !p.setter().isEmpty());
      var type = known.map(p -> Types.imported(p.type(), imports)).orElse("String");
      if (parameters.stream().noneMatch(p -> p.startsWith("@Param(\"" + param.name() + "\")"))) {
        parameters.add("@Param(\"" + param.name() + "\") " + type + " " + name);
      }
      sets.add(
          known
              .map(p -> p.setter() + "(" + name + ");")
              .orElse("// TODO " + place(param.line()) + ": set " + param.path()));
    }
    sets.addAll(steps);
    method("@OnParams", "void params(" + String.join(", ", parameters) + ")", sets);
  }

  private void formEvents(FormModel form) {
    var writer = new FormWriter(form, beans, imports);
    imports.add("ee.liveview.OnEvent");
    method(
        "@OnEvent",
        "void " + form.name() + "Changed(Form<" + form.record() + "> changed)",
        List.of(form.name() + " = changed;"));
    writer.apply(body);
    var submits = form.submits();
    if (submits.size() == 1) {
      var event = submits.get(0);
      List<String> steps = new ArrayList<>(received(form));
      steps.addAll(call(event.body(), event.rows(), event.origin()));
      method(
          "@OnEvent",
          "void " + event.name() + "(Form<" + form.record() + "> sent" + more(event) + ")",
          steps);
      return;
    }
    List<String> steps = new ArrayList<>(received(form));
    var parameters = "Form<" + form.record() + "> sent";
    if (!submits.isEmpty()) {
      imports.add("ee.liveview.Param");
      parameters += ", @Param(\"command\") String command";
      steps.add("switch (command) {");
      for (var event : submits) {
        steps.add("  case \"" + event.name() + "\" -> {");
        call(event.body(), event.rows(), event.origin()).forEach(s -> steps.add("    " + s));
        steps.add("  }");
      }
      steps.add("  default -> {}");
      steps.add("}");
    }
    method("@OnEvent", "void " + form.name() + "Sent(" + parameters + ")", steps);
  }

  private static List<String> received(FormModel form) {
    return List.of(
        form.name() + " = sent;", "if (!sent.valid()) {", "  return;", "}", "apply(sent.value());");
  }

  private String more(Event event) {
    var more = new StringBuilder();
    for (var row : event.rows()) {
      imports.add("ee.liveview.Param");
      more.append(", @Param(\"").append(row.parameter()).append("\") ");
      more.append(row.key() ? "String " : "int ").append(row.parameter());
    }
    for (var param : event.params()) {
      imports.add("ee.liveview.Param");
      more.append(", @Param(\"").append(param).append("\") String ").append(Words.camel(param));
    }
    return more.toString();
  }

  private void events() {
    Set<Event> sent =
        parts.stream()
            .flatMap(part -> part.forms.stream())
            .flatMap(form -> form.submits().stream())
            .collect(Collectors.toSet());
    Set<Event> events = new LinkedHashSet<>();
    parts.forEach(part -> events.addAll(part.events.values()));
    for (var event : events) {
      if (sent.contains(event)) {
        continue;
      }
      imports.add("ee.liveview.OnEvent");
      var form = event.form();
      boolean known = form != null && forms().get(form.name()) == form;
      List<String> steps = new ArrayList<>();
      var parameters = more(event);
      if (known && form != null) {
        steps.add(form.name() + " = changed;");
        parameters = ", Form<" + form.record() + "> changed" + parameters;
      }
      steps.addAll(call(event.body(), event.rows(), event.origin()));
      method(
          "@OnEvent",
          "void "
              + event.name()
              + "("
              + (parameters.isEmpty() ? "" : parameters.substring(2))
              + ")",
          steps);
    }
  }

  private void ticks() {
    int count = 0;
    for (var part : parts) {
      for (var tick : part.ticks) {
        imports.add("ee.liveview.OnTick");
        var steps =
            tick.body().isEmpty()
                ? List.of("// What changed is sent by itself.")
                : call(
                    tick.body(), List.of(), part.facelet().path().substring(1) + ":" + tick.line());
        method(
            "@OnTick(every = \"" + tick.every() + "\")",
            "void tick" + (count == 0 ? "" : count + 1) + "()",
            steps);
        count++;
      }
    }
  }

  private void functions() {
    for (var function : page.functions.entrySet()) {
      method(
          "// TODO " + place(function.getValue()) + ": was a function of a tag library",
          "Object " + Words.camel(function.getKey()) + "(Object... arguments)",
          List.of("return \"\";"));
    }
  }

  /** Java that does what a method expression did, as far as that is known. */
  private List<String> call(String body, List<Event.Row> rows, String origin) {
    int open = body.indexOf('(');
    var path = open < 0 ? body : body.substring(0, open);
    var arguments =
        open < 0
            ? List.<String>of()
            : El.arguments(body.substring(open + 1, body.lastIndexOf(')')));
    int dot = path.lastIndexOf('.');
    var bean = dot < 0 ? "" : path.substring(0, dot);
    var type = beans.bean(bean);
    var method = type.flatMap(t -> beans.method(t, path.substring(dot + 1)));
    boolean plain =
        type.isPresent()
            && type.get().isPublic()
            && injected.contains(bean)
            && method.isPresent()
            && method.get().parameters() == arguments.size();
    List<String> steps = new ArrayList<>();
    List<String> java = new ArrayList<>();
    for (var argument : arguments) {
      boolean index = rows.stream().anyMatch(r -> r.parameter().equals(argument));
      var literal = argument.matches("-?\\d+|true|false|'[^'\\\\\"]*'");
      var row = rows.stream().filter(r -> r.variable().equals(argument) && !r.key()).findFirst();
      var list = row.flatMap(r -> beans.property(r.items()));
      if (index) {
        java.add(argument);
      } else if (literal) {
        java.add(argument.replace('\'', '"'));
      } else if (list.isPresent() && list.get().type().startsWith("List<")) {
        java.add(list.get().getter() + ".get(" + row.get().parameter() + ")");
      } else {
        plain = false;
      }
    }
    if (!plain) {
      return List.of("// TODO " + origin + ": " + body);
    }
    steps.add(path + "(" + String.join(", ", java) + ");");
    var result = method.get().type();
    if (!result.equals("void")) {
      var outcomes = method.get().outcomes();
      steps.add(
          "// TODO "
              + origin
              + ": its outcome "
              + (outcomes.isEmpty() ? "" : outcomes + " ")
              + "was a page; go there with live.pushNavigate");
    }
    return steps;
  }

  private void method(String annotation, String signature, List<String> steps) {
    body.append("\n  ").append(annotation).append("\n  ").append(signature).append(" {\n");
    steps.forEach(step -> body.append("    ").append(step).append('\n'));
    body.append("  }\n");
  }

  private void line(String line) {
    body.append(line).append('\n');
  }
}
