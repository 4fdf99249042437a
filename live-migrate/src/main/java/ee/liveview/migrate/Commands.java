package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Buttons and links. */
final class Commands {
  private static final Pattern DIALOG =
      Pattern.compile(
          "PF\\('([^']+)'\\)\\.(show|hide)\\(\\)|(?<![\\w.'])(\\w+)\\.(show|hide)\\(\\)");

  private Commands() {}

  static void add(Map<String, Function<Tag, List<Out>>> rules) {
    for (var library : List.of("h", "p")) {
      rules.put(library + ":commandButton", tag -> command(tag, "button"));
      rules.put(library + ":commandLink", tag -> command(tag, "a"));
      rules.put(library + ":link", tag -> link(tag, "live:link"));
      rules.put(library + ":button", tag -> link(tag, "live:button"));
      rules.put(library + ":outputLink", Commands::outputLink);
    }
    rules.put("h:commandScript", Commands::script);
    rules.put("p:remoteCommand", Commands::script);
  }

  private static List<Out> command(Tag tag, String element) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.putAll(tag.common());
    attributes.putAll(tag.scripts());
    var content = content(tag);
    var action = action(tag);
    if (tag.has("disabled") && element.equals("button")) {
      var disabled = tag.rewritten(tag.raw("disabled"));
      if (!disabled.equals("false")) {
        attributes.put("disabled", disabled.equals("true") ? "" : disabled);
      }
    }
    confirm(tag, attributes);
    if (action.isEmpty() && !tag.raw("action").isEmpty() && !El.dynamic(tag.raw("action"))) {
      return List.of(outcome(tag, element.equals("a") ? "live:link" : "live:button", content));
    }
    boolean submits = submits(tag, element);
    if (action.matches("cc\\.attrs\\.\\w+")) {
      tag.part().eventAttributes.add(action.substring("cc.attrs.".length()));
      attributes.put("phx-click", "#{" + tag.expression(action) + "}");
    } else if (!action.isEmpty()) {
      act(tag, action, submits, attributes);
    } else if (submits) {
      attributes.put("type", "submit");
    }
    dialogs(tag, attributes);
    if (element.equals("a")) {
      attributes.put("href", "#");
    } else {
      attributes.putIfAbsent("type", "button");
    }
    if (tag.has("binding")) {
      tag.todo("binding to a component: there are none");
    }
    return List.of(new Out.Element(element, attributes, content));
  }

  private static List<Out> content(Tag tag) {
    List<Out> content = new ArrayList<>();
    if (tag.has("image")) {
      content.add(
          Out.Element.of("img")
              .with("src", HtmlRules.address(tag, tag.value("image")))
              .with("alt", tag.value("alt")));
    }
    if (tag.has("value")) {
      content.add(tag.text(tag.raw("value")));
    }
    for (var node : tag.element().childNodes()) {
      if (node instanceof Element child
          && TagNames.of(child)
              .matches(
                  "f:(ajax|param|setPropertyActionListener|actionListener)|p:(confirm|ajax|resetInput)")) {
        continue;
      }
      content.addAll(tag.converter().nodes(List.of(node), tag.scope()));
    }
    return content;
  }

  /** The body of the method expression that does the work. */
  private static String action(Tag tag) {
    var action = El.only(tag.raw("action"));
    var listener = El.only(tag.raw("actionListener", "listener"));
    for (var child : tag.element().children()) {
      var name = TagNames.of(child);
      if (name.matches("[fp]:ajax")) {
        tag.converter().found(child, name, Outcome.CONVERTED, "");
        listener = listener.isEmpty() ? El.only(child.attr("listener")) : listener;
      } else if (name.equals("f:actionListener")) {
        tag.converter().found(child, name, Outcome.TODO, "call it from the event method");
        tag.todo("call in the event method: " + child.attr("type") + child.attr("binding"));
      } else if (name.equals("p:resetInput")) {
        tag.converter().found(child, name, Outcome.TODO, "assign form.reset()");
        tag.todo("assign form.reset() in the event method");
      }
    }
    if (!action.isEmpty() && !listener.isEmpty()) {
      tag.todo("call before it: " + listener);
    }
    return action.isEmpty() ? listener : action;
  }

  /** Whether the form goes along. */
  private static boolean submits(Tag tag, String element) {
    var form = tag.scope().form();
    return form != null
        && element.equals("button")
        && tag.scope().loop() == null
        && !tag.raw("immediate").equals("true")
        && !tag.raw("type").equals("button")
        && !tag.raw("process").equals("@this")
        && tag.childrenNamed("f:ajax").stream()
            .noneMatch(ajax -> ajax.attr("execute").equals("@this"));
  }

  private static void act(Tag tag, String action, boolean submits, Map<String, String> attributes) {
    Set<String> params = new TreeSet<>();
    params(tag, params, attributes);
    var form = tag.scope().form();
    if (submits && form != null) {
      var binding = tag.event(action, params, form);
      var event = tag.converter().application().events().get(binding.event());
      if (event != null && !form.submits().contains(event)) {
        form.submits().add(event);
      }
      attributes.put("type", "submit");
      attributes.put("name", "command");
      attributes.put("value", binding.event());
      attributes.putAll(binding.values());
      return;
    }
    var binding = tag.event(action, params, null);
    attributes.put("phx-click", binding.event());
    attributes.putAll(binding.values());
  }

  private static void params(Tag tag, Set<String> params, Map<String, String> attributes) {
    for (var child : tag.element().children()) {
      var name = TagNames.of(child);
      if (name.equals("f:param")) {
        var parameter = tag.lower(child.attr("name"));
        if (!parameter.isEmpty() && !El.dynamic(parameter)) {
          attributes.put("phx-value-" + parameter, tag.rewritten(child.attr("value")));
          params.add(parameter);
        }
        tag.converter().found(child, name, Outcome.CONVERTED, "");
      } else if (name.equals("f:setPropertyActionListener")) {
        tag.converter().found(child, name, Outcome.TODO, "set it in the event method");
        tag.todo("set " + El.only(child.attr("target")) + " to " + El.only(child.attr("value")));
        for (Loop loop = tag.scope().loop(); loop != null; loop = loop.outer()) {
          if (Tag.mentions(El.only(child.attr("value")), loop.variable())) {
            params.add("\u0003" + loop.variable());
          }
        }
      }
    }
  }

  private static void confirm(Tag tag, Map<String, String> attributes) {
    for (var child : tag.childrenNamed("p:confirm")) {
      attributes.put("data-confirm", tag.rewritten(child.attr("message")));
      tag.converter().found(child, "p:confirm", Outcome.CONVERTED, "");
    }
    var script = attributes.getOrDefault("onclick", "");
    var asked = Pattern.compile("return\\s+confirm\\('([^']*)'\\);?").matcher(script.strip());
    if (asked.matches()) {
      attributes.remove("onclick");
      attributes.put("data-confirm", asked.group(1));
    }
  }

  /** Opens and closes what are dialogs of the page now. */
  private static void dialogs(Tag tag, Map<String, String> attributes) {
    var scripts = new StringBuilder();
    for (var script : List.of("onclick", "oncomplete", "onsuccess", "onstart")) {
      scripts.append(tag.raw(script)).append(' ');
    }
    var found = DIALOG.matcher(scripts);
    var commands = new StringBuilder();
    while (found.find()) {
      var widget = found.group(1) == null ? found.group(3) : found.group(1);
      var shows = found.group(1) == null ? found.group(4) : found.group(2);
      var dialog = tag.converter().application().dialog(widget);
      if (dialog.isPresent()) {
        commands
            .append(".exec('data-")
            .append(shows)
            .append("', '#")
            .append(dialog.get())
            .append("')");
      } else {
        tag.todo("what does " + found.group() + " become?");
      }
    }
    if (commands.isEmpty()) {
      if (!tag.raw("oncomplete").isEmpty()) {
        tag.todo("ran afterwards: " + tag.raw("oncomplete"));
      }
      return;
    }
    attributes.remove("onclick");
    var click = attributes.get("phx-click");
    if (attributes.getOrDefault("type", "").equals("submit")) {
      tag.todo("close the dialog when the form was good: show it under :if");
    } else {
      var push = click == null ? "" : ".push('" + click + "')";
      attributes.put("phx-click", "#{JS" + push + commands + "}");
    }
  }

  private static List<Out> link(Tag tag, String element) {
    return List.of(outcome(tag, element, content(tag)));
  }

  /** A link to where an outcome leads. */
  private static Out outcome(Tag tag, String element, List<Out> content) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.putAll(tag.common());
    var outcome = tag.has("outcome") ? tag.raw("outcome") : tag.raw("action");
    var query = query(tag);
    if (outcome.isEmpty() && tag.has("href")) {
      attributes.putAll(address(tag, tag.raw("href"), query));
    } else if (El.dynamic(outcome)) {
      attributes.put("href", tag.rewritten(outcome));
      tag.todo("an outcome that a bean chooses: make it a path");
    } else {
      navigate(tag, outcome, query, attributes);
    }
    for (var own : List.of("target", "rel")) {
      if (tag.has(own)) {
        attributes.put(own, tag.rewritten(tag.raw(own)));
      }
    }
    return new Out.Element(element, attributes, content);
  }

  /** A page of the application is navigated to, whatever it is called there. */
  private static Map<String, String> address(Tag tag, String href, String query) {
    var local = href.replaceFirst("^#\\{request\\.contextPath}", "");
    var page =
        El.dynamic(local)
            ? java.util.Optional.<Facelet>empty()
            : tag.converter().application().target(tag.part().facelet(), local);
    return page.map(target -> Map.of("navigate", target.route() + query))
        .orElseGet(() -> Map.of("href", tag.rewritten(href) + query));
  }

  private static void navigate(
      Tag tag, String outcome, String query, Map<String, String> attributes) {
    var target =
        outcome.isEmpty()
            ? java.util.Optional.of(tag.part().facelet())
            : tag.converter().application().target(tag.part().facelet(), outcome);
    if (target.isEmpty() || target.get().kind() != Facelet.Kind.PAGE) {
      attributes.put("href", "#");
      tag.todo("the outcome " + outcome + " leads to no page that is here");
      return;
    }
    attributes.put("navigate", target.get().route() + query);
  }

  private static String query(Tag tag) {
    var query = new StringBuilder();
    for (var child : tag.childrenNamed("f:param")) {
      query
          .append(query.isEmpty() ? '?' : '&')
          .append(child.attr("name"))
          .append('=')
          .append(tag.rewritten(child.attr("value")));
      tag.converter().found(child, "f:param", Outcome.CONVERTED, "");
    }
    return query.toString();
  }

  private static List<Out> outputLink(Tag tag) {
    var attributes = tag.common();
    var value = tag.raw("value", "href");
    var target =
        El.dynamic(value)
            ? java.util.Optional.<Facelet>empty()
            : tag.converter().application().target(tag.part().facelet(), value);
    attributes.put(
        "href",
        target
            .map(page -> "#{contextPath}" + page.route() + query(tag))
            .orElseGet(
                () ->
                    value.startsWith("javascript:")
                        ? "#"
                        : HtmlRules.address(tag, tag.rewritten(value)) + query(tag)));
    if (tag.has("target")) {
      attributes.put("target", tag.raw("target"));
    }
    attributes.putAll(tag.scripts());
    var content =
        tag.children().stream().filter(node -> !(node instanceof Out.Text t && t.blank())).toList();
    return List.of(new Out.Element("a", attributes, content));
  }

  private static List<Out> script(Tag tag) {
    var action = El.only(tag.raw("action", "actionListener"));
    if (!action.isEmpty()) {
      var event = tag.event(action, Set.of(), null);
      tag.todo("scripts call it: push the event " + event.event() + " from a hook");
    } else {
      tag.manual("scripts call it: push an event from a hook");
    }
    return List.of();
  }

  /** What an input says about its changes. */
  static void inputEvents(Tag tag, Map<String, String> attributes) {
    if (!El.only(tag.raw("valueChangeListener")).isEmpty()) {
      change(tag, "change", tag.raw("valueChangeListener"), attributes);
    }
    for (var child : tag.element().children()) {
      var name = TagNames.of(child);
      if (!name.matches("[fp]:ajax")) {
        continue;
      }
      tag.converter().found(child, name, Outcome.CONVERTED, "");
      var event = child.attr("event");
      if (event.matches("keyup|keydown|keypress|input")) {
        attributes.putIfAbsent("phx-debounce", "300");
      }
      change(tag, event, child.attr("listener"), attributes);
    }
    if (!tag.scripts().isEmpty()) {
      tag.todo("scripts: " + String.join(", ", tag.scripts().values()));
    }
  }

  private static void change(
      Tag tag, String event, String listener, Map<String, String> attributes) {
    var body = El.only(listener);
    if (body.isEmpty()) {
      return;
    }
    if (body.startsWith("cc.attrs.")) {
      tag.part().eventAttributes.add(body.substring("cc.attrs.".length()));
      attributes.put("phx-change", "#{" + tag.expression(body) + "}");
      return;
    }
    var binding = tag.event(body, Set.of(), tag.scope().form());
    attributes.put(event.equals("blur") ? "phx-blur" : "phx-change", binding.event());
    attributes.putAll(binding.values());
  }
}
