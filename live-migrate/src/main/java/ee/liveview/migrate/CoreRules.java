package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tags of Facelets, JSTL, the core library and composite components. */
final class CoreRules {
  private CoreRules() {}

  static void add(Map<String, Function<Tag, List<Out>>> rules) {
    rules.put("ui:composition", CoreRules::composition);
    rules.put("ui:decorate", CoreRules::composition);
    rules.put("ui:component", Tag::children);
    rules.put("ui:fragment", Tag::children);
    rules.put("ui:define", Tag::children);
    rules.put("ui:insert", CoreRules::insert);
    rules.put("ui:include", CoreRules::include);
    rules.put("ui:param", CoreRules::local);
    rules.put("ui:remove", tag -> List.of());
    rules.put("ui:debug", tag -> List.of());
    rules.put("ui:repeat", CoreRules::loop);
    rules.put("c:forEach", CoreRules::loop);
    rules.put("c:if", tag -> Converter.conditional(tag.children(), tag.bare(tag.raw("test"))));
    rules.put("c:choose", CoreRules::choose);
    rules.put("c:set", CoreRules::local);
    rules.put("c:out", tag -> List.of(tag.text(tag.raw("value"))));
    rules.put("c:catch", Tag::children);
    rules.put("cc:insertChildren", CoreRules::insertChildren);
    rules.put("cc:renderFacet", CoreRules::renderFacet);
    rules.put("cc:insertFacet", CoreRules::renderFacet);
    rules.put("f:view", Tag::children);
    rules.put("f:subview", Tag::children);
    rules.put("f:verbatim", Tag::children);
    rules.put("f:metadata", CoreRules::metadata);
    rules.put("f:viewParam", tag -> metadata(tag, List.of(tag.element())));
    rules.put("f:viewAction", tag -> metadata(tag, List.of(tag.element())));
    rules.put("f:loadBundle", CoreRules::bundle);
    rules.put("f:facet", CoreRules::facet);
    rules.put("f:websocket", CoreRules::websocket);
    rules.put("f:event", CoreRules::pageEvent);
    rules.put("f:importConstants", CoreRules::constants);
    for (var done :
        List.of(
            "f:ajax",
            "f:param",
            "f:attribute",
            "f:passThroughAttribute",
            "f:selectItem",
            "f:selectItems",
            "f:setPropertyActionListener",
            "f:actionListener",
            "f:validateLength",
            "f:validateLongRange",
            "f:validateDoubleRange",
            "f:validateRegex",
            "f:validateRequired",
            "f:validateBean",
            "f:validator",
            "f:converter",
            "f:convertNumber",
            "f:convertDateTime",
            "f:valueChangeListener",
            "f:passThroughAttributes",
            "f:attributes")) {
      // Whatever they belong to has read them; here they stand somewhere else.
      rules.put(done, CoreRules::alone);
    }
  }

  private static List<Out> alone(Tag tag) {
    switch (tag.name()) {
      case "f:ajax" -> tag.todo("put phx-change or phx-click on what it is about");
      case "f:param", "f:attribute", "f:passThroughAttribute", "f:validateBean" -> {}
      default -> tag.manual("stands where nothing takes it");
    }
    return tag.name().equals("f:ajax") ? tag.children() : List.of();
  }

  private static List<Out> composition(Tag tag) {
    var template = tag.raw("template");
    if (template.isEmpty()) {
      return tag.children();
    }
    return Calls.template(tag, template);
  }

  private static List<Out> insert(Tag tag) {
    var name = tag.raw("name");
    var slot = Out.Element.of("live:slot", tag.children());
    if (name.isEmpty()) {
      tag.part().slots.add("");
      return List.of(slot);
    }
    tag.part().slots.add(Words.camel(name));
    return List.of(slot.with("name", Words.camel(name)));
  }

  private static List<Out> include(Tag tag) {
    return Calls.include(tag);
  }

  /** A name of the template: the converter writes its value where it is used. */
  private static List<Out> local(Tag tag) {
    var isParameter =
        tag.element().parent() != null
            && TagNames.of(tag.element().parent()).matches("ui:(composition|decorate|include)");
    if (!isParameter && tag.raw("var").isEmpty() && tag.raw("name").isEmpty()) {
      tag.manual("sets a property while the page is rendered: do that in the view");
    }
    return List.of();
  }

  private static List<Out> loop(Tag tag) {
    var variable = tag.has("var") ? tag.raw("var") : "item";
    var items = tag.raw("value", "items");
    if (items.isEmpty()) {
      items = numbers(tag);
    }
    var loop = new Loop(tag.scope().loop(), variable, El.only(items), "");
    var children = tag.children(tag.scope().in(loop, tag.raw("varStatus")));
    if (tag.has("offset") || tag.has("size") || (tag.has("begin") && tag.has("items"))) {
      tag.todo("only a part of the list was shown");
    }
    var made = Converter.single(children, tag);
    return List.of(made.with(":for", loop.head(tag.bare(items))));
  }

  private static String numbers(Tag tag) {
    var from = tag.has("begin") ? tag.raw("begin") : "0";
    var to = tag.raw("end");
    if (from.matches("\\d{1,4}")
        && to.matches("\\d{1,4}")
        && Integer.parseInt(to) - Integer.parseInt(from) < 60) {
      return IntStream.rangeClosed(Integer.parseInt(from), Integer.parseInt(to))
          .mapToObj(Integer::toString)
          .collect(Collectors.joining(", ", "#{[", "]}"));
    }
    tag.todo("counts from " + from + " to " + to + ": let the view have the list of numbers");
    return "#{[]}";
  }

  private static List<Out> choose(Tag tag) {
    List<Out> all = new ArrayList<>();
    List<String> before = new ArrayList<>();
    List<Out> chain = new ArrayList<>();
    boolean simple = true;
    for (var child : tag.element().children()) {
      var name = TagNames.of(child);
      if (!name.matches("c:(when|otherwise)")) {
        continue;
      }
      tag.converter().found(child, name, Outcome.CONVERTED, "");
      var content = tag.converter().nodes(child.childNodes(), tag.scope());
      var own = name.equals("c:when") ? tag.bare(child.attr("test")) : "";
      var condition = before.stream().map(b -> "not (" + b + ")").collect(Collectors.toList());
      if (!own.isEmpty()) {
        condition.add(before.isEmpty() ? own : "(" + own + ")");
      }
      if (!condition.isEmpty()) {
        all.addAll(Converter.conditional(content, String.join(" and ", condition)));
      }
      var visible = content.stream().filter(node -> !Out.invisible(node)).toList();
      simple &=
          visible.size() == 1
              && visible.get(0) instanceof Out.Element e
              && !e.attributes().containsKey(":if")
              && !e.attributes().containsKey(":for");
      if (simple) {
        chain.add(branch((Out.Element) visible.get(0), before.isEmpty(), own));
      }
      before.add(own);
    }
    return simple ? chain : all;
  }

  private static Out branch(Out.Element element, boolean first, String condition) {
    return condition.isEmpty()
        ? element.with(":else", "")
        : element.with(first ? ":if" : ":else-if", condition);
  }

  private static List<Out> insertChildren(Tag tag) {
    return List.of(Out.Element.of("live:slot"));
  }

  private static List<Out> renderFacet(Tag tag) {
    tag.part().slots.add(Words.camel(tag.raw("name")));
    return List.of(Out.Element.of("live:slot").with("name", Words.camel(tag.raw("name"))));
  }

  /** In the document it is met again when the body is converted. */
  private static List<Out> metadata(Tag tag) {
    return metadata(tag, tag.element().children());
  }

  private static List<Out> metadata(Tag tag, List<org.jsoup.nodes.Element> children) {
    for (var child : children) {
      var name = TagNames.of(child);
      int line = Facelet.line(child);
      var known = tag.part().findings.stream();
      if (known.anyMatch(f -> f.line() == line && f.tag().equals(name))) {
        continue;
      }
      switch (name) {
        case "f:viewParam" -> {
          tag.part()
              .viewParams
              .add(new Part.ViewParam(child.attr("name"), El.only(child.attr("value")), line));
          boolean more = !child.children().isEmpty() || child.hasAttr("converter");
          tag.converter()
              .found(
                  child,
                  name,
                  more ? Outcome.TODO : Outcome.CONVERTED,
                  more ? "convert and check it in the method for the parameters" : "");
        }
        case "f:viewAction", "f:event" -> {
          var action = El.only(child.attr(name.equals("f:event") ? "listener" : "action"));
          tag.part().viewActions.add(new Part.ViewAction(action, line));
          tag.converter().found(child, name, Outcome.CONVERTED, "");
        }
        default ->
            tag.converter()
                .found(child, name, Outcome.MANUAL, "belongs to the life of a Faces view");
      }
    }
    return List.of();
  }

  private static List<Out> bundle(Tag tag) {
    tag.todo("texts come from messages.properties or live.messages: " + tag.raw("basename"));
    return List.of();
  }

  /** A facet that its parent did not ask for. */
  private static List<Out> facet(Tag tag) {
    tag.todo("the facet " + tag.raw("name") + " has no place of its own");
    return tag.children();
  }

  private static List<Out> websocket(Tag tag) {
    tag.todo("gone: let the view observe the CDI event that is pushed (@Observes)");
    return List.of();
  }

  private static List<Out> pageEvent(Tag tag) {
    var type = tag.raw("type");
    if (type.matches("(?i)preRenderView|postAddToView|.*PreRenderViewEvent")
        && !El.only(tag.raw("listener")).isEmpty()) {
      tag.part().viewActions.add(new Part.ViewAction(El.only(tag.raw("listener")), tag.line()));
    } else {
      tag.manual("there is no event " + type);
    }
    return List.of();
  }

  private static List<Out> constants(Tag tag) {
    tag.todo("name the class in @Imports of the view: " + tag.raw("type"));
    return List.of();
  }
}
