package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A tag of a Facelet where it stands, while it is converted. */
final class Tag implements El.Meaning {
  private static final Set<String> GLOBALS =
      Set.of("live", "flash", "param", "contextPath", "csrfToken", "asset", "msg", "JS");
  static final Set<String> OF_FACES =
      Set.of(
          "application",
          "cc",
          "component",
          "cookie",
          "facesContext",
          "flowScope",
          "header",
          "headerValues",
          "initParam",
          "paramValues",
          "request",
          "requestScope",
          "resource",
          "session",
          "sessionScope",
          "applicationScope",
          "view",
          "viewScope",
          "externalContext");

  /** What every HTML element takes, and what it is called there. */
  private static final Set<String> COMMON =
      Set.of("id", "style", "title", "tabindex", "lang", "dir", "accesskey", "role", "class");

  private final Element element;
  private final String name;
  private final Scope scope;
  private final Converter converter;
  private final List<Out> notes = new ArrayList<>();
  private Outcome outcome = Outcome.CONVERTED;
  private String note = "";

  Tag(Element element, String name, Scope scope, Converter converter) {
    this.element = element;
    this.name = name;
    this.scope = scope;
    this.converter = converter;
  }

  Element element() {
    return element;
  }

  String name() {
    return name;
  }

  Scope scope() {
    return scope;
  }

  Converter converter() {
    return converter;
  }

  Part part() {
    return converter.part();
  }

  int line() {
    return Facelet.line(element);
  }

  String origin() {
    return part().facelet().path().substring(1) + ":" + line();
  }

  Outcome outcome() {
    return outcome;
  }

  String note() {
    return note;
  }

  List<Out> notes() {
    return notes;
  }

  /** Says what is left to do. */
  void todo(String what) {
    leave(Outcome.TODO, what);
  }

  /** Says that it has no counterpart. */
  void manual(String what) {
    leave(Outcome.MANUAL, what);
  }

  private void leave(Outcome how, String what) {
    outcome = how.compareTo(outcome) > 0 ? how : outcome;
    note = note.isEmpty() ? what : note + "; " + what;
    notes.add(new Out.Note("TODO " + origin() + " <" + name + ">: " + what));
  }

  boolean has(String attribute) {
    return element.hasAttr(attribute);
  }

  /** As it is in the file; empty if it is not there. */
  String raw(String attribute) {
    return element.attr(attribute).strip();
  }

  /** The first of these that is there. */
  String raw(String first, String second) {
    return has(first) ? raw(first) : raw(second);
  }

  /** For an attribute; null if it is not there. */
  @Nullable String value(String attribute) {
    return has(attribute) ? rewritten(element.attr(attribute)) : null;
  }

  /** Text with expressions, for an attribute. */
  String rewritten(String text) {
    return El.map(text, plain -> plain, this::expression);
  }

  /** Text with expressions, for content. */
  Out text(String text) {
    return new Out.Text(El.map(text, Tag::escaped, this::expression));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\u00a0", "&nbsp;")
        .replace("#{", "\\#{");
  }

  /** The body of an expression. */
  String expression(String body) {
    return El.rewrite(scope.placed(body), this);
  }

  /** For a directive, without braces: an expression or a text. */
  String bare(String text) {
    var pieces = El.pieces(text.strip());
    List<String> parts = new ArrayList<>();
    for (var piece : pieces) {
      if (piece instanceof El.Piece.Expression expression) {
        parts.add(expression(expression.body()));
      } else if (piece instanceof El.Piece.Literal literal) {
        var plain = literal.text();
        parts.add(plain.matches("true|false|\\d+") ? plain : "'" + plain.replace("'", "\\'") + "'");
      }
    }
    return parts.isEmpty() ? "''" : String.join(" += ", parts);
  }

  @Override
  public String name(String written) {
    // A word of Java cannot be the name of a field.
    var root = Words.isName(written) ? written : Words.camel(written);
    var local = scope.locals().get(root);
    if (local != null) {
      return local;
    }
    if (converter.application().bundles().contains(root)) {
      return "msg";
    }
    if (GLOBALS.contains(root) || isJavaLang(root)) {
      return root;
    }
    if (OF_FACES.contains(root)) {
      todo("there is no " + root + " in a live template");
    }
    if (!part().declared.containsKey(root)) {
      part().names.putIfAbsent(root, line());
    }
    return root;
  }

  private static boolean isJavaLang(String root) {
    if (!Character.isUpperCase(root.charAt(0))) {
      return false;
    }
    try {
      Class.forName("java.lang." + root, false, null);
      return true;
    } catch (ClassNotFoundException | LinkageError none) {
      return false;
    }
  }

  @Override
  public String function(String prefix, String function) {
    todo("the function " + prefix + ":" + function + " became a method of the view");
    part().functions.putIfAbsent(function, line());
    return part().isView() ? function : "functions." + function;
  }

  /** What stands between the tags. */
  List<Out> children() {
    return children(scope);
  }

  List<Out> children(Scope inside) {
    return converter.nodes(element.childNodes(), inside);
  }

  List<Element> childrenNamed(String child) {
    return element.children().stream().filter(e -> TagNames.of(e).equals(child)).toList();
  }

  /** The facet of that name, converted. */
  List<Out> facet(String facet) {
    return facet(facet, scope);
  }

  List<Out> facet(String facet, Scope inside) {
    for (var child : childrenNamed("f:facet")) {
      if (child.attr("name").equals(facet)) {
        converter.found(child, "f:facet", Outcome.CONVERTED, "");
        return converter.nodes(child.childNodes(), inside);
      }
    }
    return List.of();
  }

  /** Class, id, style and their like, and all that is passed through. */
  Map<String, String> common() {
    Map<String, String> common = new LinkedHashMap<>();
    for (var attribute : element.attributes()) {
      var own = attribute.getKey();
      var usual = TagNames.ofAttribute(element, own);
      if (usual.startsWith("pt:")) {
        common.put(usual.substring(3), rewritten(attribute.getValue()));
      } else if (usual.equals("styleClass")) {
        common.put("class", rewritten(attribute.getValue()));
      } else if ((COMMON.contains(usual) || usual.matches("(data|aria)-.*"))
          // Faces makes ids unique in each row; nothing but scripts ever knew the result.
          && !(usual.equals("id") && scope.loop() != null)) {
        common.put(usual, rewritten(attribute.getValue()));
      }
    }
    for (var passed : childrenNamed("f:passThroughAttribute")) {
      converter.found(passed, "f:passThroughAttribute", Outcome.CONVERTED, "");
      common.put(passed.attr("name"), rewritten(passed.attr("value")));
    }
    return common;
  }

  /** Scripts that the Facelet wrote itself, as attributes of HTML. */
  Map<String, String> scripts() {
    Map<String, String> scripts = new LinkedHashMap<>();
    for (var attribute : element.attributes()) {
      if (attribute.getKey().matches("on[a-z]+") && !attribute.getValue().isBlank()) {
        if (!attribute.getKey().matches("onstart|oncomplete|onsuccess|onerror|onShow|onHide")) {
          scripts.put(attribute.getKey(), rewritten(attribute.getValue()));
        }
      }
    }
    return scripts;
  }

  /**
   * Makes an event of a method expression.
   *
   * @param written the body of the expression
   * @param more parameters that come along
   * @return the name of the event, and what has to stand beside it
   */
  Binding event(String written, Set<String> more, @Nullable FormModel form) {
    var body = scope.placed(written);
    List<Event.Row> rows = new ArrayList<>();
    Map<String, String> values = new LinkedHashMap<>();
    for (Loop loop = scope.loop(); loop != null; loop = loop.outer()) {
      boolean place = mentions(body, loop.indexName());
      if (place || mentions(body, loop.variable()) || more.contains("\u0003" + loop.variable())) {
        boolean keyed = !loop.key().isEmpty() && !place;
        var parameter = keyed ? "key" : loop.indexName();
        rows.add(0, new Event.Row(loop.variable(), loop.items(), parameter, keyed));
        values.put("phx-value-" + parameter, "#{" + (keyed ? loop.key() : loop.index()) + "}");
        if (!keyed) {
          todo("a row is told by its index; better by what identifies it");
        }
      }
    }
    Set<String> params = new TreeSet<>();
    more.stream().filter(p -> !p.startsWith("\u0003")).forEach(params::add);
    return new Binding(register(body, rows, params, form), values);
  }

  private String register(
      String body, List<Event.Row> rows, Set<String> params, @Nullable FormModel form) {
    var path = body.replaceAll("\\(.*", "").replaceAll("\\['([^']*)']", ".$1");
    var method = Words.camel(path.substring(path.lastIndexOf('.') + 1));
    var names = new LinkedHashSet<String>();
    names.add(method);
    names.add(Words.camel(path.replace('.', '-')));
    for (int i = 2; i < 100; i++) {
      names.add(method + i);
    }
    for (var wanted : names) {
      var known = converter.application().events().get(wanted);
      var event = new Event(wanted, body, rows, params, form, origin(), line());
      if (known == null) {
        converter.application().events().put(wanted, event);
        part().events.put(wanted, event);
        return wanted;
      }
      if (known.body().equals(body)
          && known.rows().equals(rows)
          && known.params().equals(params)
          && known.form() == form) {
        part().events.put(wanted, known);
        return wanted;
      }
    }
    return method;
  }

  static boolean mentions(String body, String variable) {
    return body.matches(
        "(?s).*(?<![\\w.$])" + java.util.regex.Pattern.quote(variable) + "(?![\\w$]).*");
  }

  /**
   * @param event its name
   * @param values attributes that carry its parameters
   */
  record Binding(String event, Map<String, String> values) {}

  /** An id that can stand in a selector: that of the tag, or one made of this word. */
  String idOr(String word) {
    if (has("id") && !El.dynamic(raw("id"))) {
      return raw("id");
    }
    if (has("widgetVar") && !El.dynamic(raw("widgetVar"))) {
      return Words.kebab(raw("widgetVar"));
    }
    return converter.newId(word);
  }

  String lower(String parameter) {
    return parameter.toLowerCase(Locale.ROOT);
  }
}
