package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** The tags of PrimeFaces that are neither inputs nor commands nor tables. */
final class PrimeRules {
  private PrimeRules() {}

  static void add(Map<String, Function<Tag, List<Out>>> rules) {
    rules.put("p:outputLabel", HtmlRules::label);
    rules.put("p:outputText", HtmlRules::outputText);
    rules.put(
        "p:outputPanel", tag -> box(tag, tag.raw("layout").equals("inline") ? "span" : "div"));
    rules.put("p:panel", tag -> titled(tag, "section", "panel"));
    rules.put("p:card", tag -> titled(tag, "section", "card"));
    rules.put("p:fieldset", PrimeRules::fieldset);
    rules.put("p:toolbar", PrimeRules::toolbar);
    rules.put("p:toolbarGroup", tag -> box(tag, "div"));
    rules.put("p:scrollPanel", tag -> box(tag, "div"));
    rules.put("p:separator", tag -> List.of(new Out.Element("hr", tag.common(), List.of())));
    rules.put("p:divider", tag -> List.of(new Out.Element("hr", tag.common(), List.of())));
    rules.put("p:spacer", tag -> List.of());
    rules.put("p:messages", HtmlRules::messages);
    rules.put("p:growl", HtmlRules::messages);
    rules.put("p:message", HtmlRules::message);
    rules.put("p:graphicImage", HtmlRules::image);
    rules.put("p:dialog", PrimeRules::dialog);
    rules.put("p:sidebar", PrimeRules::dialog);
    rules.put("p:overlayPanel", PrimeRules::dialog);
    rules.put("p:confirmDialog", PrimeRules::confirmDialog);
    rules.put("p:poll", PrimeRules::poll);
    rules.put("p:tabView", PrimeRules::tabs);
    rules.put("p:accordionPanel", PrimeRules::accordion);
    rules.put("p:tab", Tag::children);
    rules.put("p:menubar", PrimeRules::menu);
    rules.put("p:menu", PrimeRules::menu);
    rules.put("p:menuButton", PrimeRules::menuButton);
    rules.put("p:splitButton", PrimeRules::menuButton);
    rules.put("p:panelMenu", PrimeRules::menu);
    rules.put("p:tieredMenu", PrimeRules::menu);
    rules.put("p:breadCrumb", PrimeRules::menu);
    rules.put("p:tabMenu", PrimeRules::menu);
    rules.put("p:submenu", PrimeRules::submenu);
    rules.put("p:menuitem", PrimeRules::menuitem);
    rules.put("p:tag", tag -> List.of(badge(tag)));
    rules.put("p:badge", tag -> List.of(badge(tag)));
    rules.put("p:chip", tag -> List.of(badge(tag)));
    rules.put("p:tooltip", PrimeRules::tooltip);
    rules.put("p:focus", PrimeRules::focus);
    rules.put("p:fragment", Tag::children);
    rules.put("p:autoUpdate", tag -> List.of());
    // What a page shows while it waits, and which button Enter presses, is the browser's business.
    rules.put("p:ajaxStatus", tag -> List.of());
    rules.put("p:blockUI", tag -> List.of());
    rules.put("p:defaultCommand", tag -> List.of());
    rules.put("p:ajax", tag -> ajax(tag));
    for (var hook :
        List.of(
            "p:chart",
            "p:barChart",
            "p:lineChart",
            "p:pieChart",
            "p:schedule",
            "p:tree",
            "p:editor",
            "p:textEditor",
            "p:gmap",
            "p:timeline",
            "p:organigram",
            "p:media")) {
      rules.put(hook, PrimeRules::hook);
    }
  }

  private static List<Out> ajax(Tag tag) {
    tag.todo("put phx-change or phx-click on what it is about: " + tag.raw("listener"));
    return List.of();
  }

  private static List<Out> box(Tag tag, String element) {
    return List.of(new Out.Element(element, tag.common(), content(tag)));
  }

  private static List<Out> content(Tag tag) {
    var nodes =
        tag.element().childNodes().stream()
            .filter(node -> !(node instanceof Element e && TagNames.of(e).equals("f:facet")))
            .toList();
    return tag.converter().nodes(nodes, tag.scope());
  }

  private static List<Out> titled(Tag tag, String element, String css) {
    List<Out> all = new ArrayList<>(heading(tag));
    all.addAll(content(tag));
    all.addAll(HtmlRules.heading(tag, "footer", "div"));
    var attributes = tag.common();
    attributes.merge("class", css, (own, more) -> more + " " + own);
    if (tag.raw("toggleable").equals("true")) {
      tag.todo("could be folded: make it a <details>");
    }
    return List.of(new Out.Element(element, attributes, all));
  }

  private static List<Out> heading(Tag tag) {
    return tag.has("header")
        ? List.of(Out.Element.of("h3", tag.text(tag.raw("header"))))
        : HtmlRules.heading(tag, "header", "h3");
  }

  private static List<Out> fieldset(Tag tag) {
    List<Out> all = new ArrayList<>();
    if (tag.has("legend")) {
      all.add(Out.Element.of("legend", tag.text(tag.raw("legend"))));
    } else {
      all.addAll(HtmlRules.heading(tag, "legend", "legend"));
    }
    all.addAll(content(tag));
    return List.of(new Out.Element("fieldset", tag.common(), all));
  }

  private static List<Out> toolbar(Tag tag) {
    List<Out> all = new ArrayList<>();
    for (var side : List.of("left", "start", "center", "right", "end")) {
      all.addAll(HtmlRules.heading(tag, side, "div"));
    }
    all.addAll(content(tag));
    var attributes = tag.common();
    attributes.merge("class", "toolbar", (own, more) -> more + " " + own);
    attributes.put("role", "toolbar");
    return List.of(new Out.Element("div", attributes, all));
  }

  private static List<Out> dialog(Tag tag) {
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("id", tag.idOr("dialog"));
    var header = tag.has("header") ? tag.rewritten(tag.raw("header")) : "";
    if (header.isEmpty()) {
      var facet = tag.facet("header");
      var words = Out.markup(facet).replaceAll("<[^>]*>", "").strip().replaceAll("\\s+", " ");
      header = words.isEmpty() ? "Dialog" : words;
      if (words.isEmpty()) {
        tag.todo("a dialog has a title");
      }
    }
    attributes.put("title", header);
    if (tag.raw("visible").equals("true")) {
      attributes.put("show", "");
    } else if (El.dynamic(tag.raw("visible"))) {
      attributes.put("show", "#{" + tag.bare(tag.raw("visible")) + "}");
    }
    tag.common().forEach(attributes::putIfAbsent);
    attributes.remove("style");
    List<Out> inner = new ArrayList<>(content(tag));
    var footer = tag.facet("footer");
    if (footer.stream().anyMatch(node -> !Out.invisible(node))) {
      inner.add(Out.Element.of("slot:actions", footer));
    }
    return List.of(new Out.Element("live:modal", attributes, inner));
  }

  private static List<Out> confirmDialog(Tag tag) {
    if (tag.raw("global").equals("true")) {
      // data-confirm asks by itself, with buttons of the browser.
      tag.element()
          .children()
          .forEach(
              child -> tag.converter().found(child, TagNames.of(child), Outcome.CONVERTED, ""));
      return List.of();
    }
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("id", tag.idOr("dialog"));
    attributes.put("title", tag.has("header") ? tag.rewritten(tag.raw("header")) : "Sure?");
    List<Out> inner = new ArrayList<>();
    if (tag.has("message")) {
      inner.add(Out.Element.of("p", tag.text(tag.raw("message"))));
    }
    inner.add(Out.Element.of("slot:actions", content(tag)));
    return List.of(new Out.Element("live:modal", attributes, inner));
  }

  private static List<Out> poll(Tag tag) {
    var listener = El.only(tag.raw("listener"));
    var every = tag.raw("interval");
    tag.part()
        .ticks
        .add(new Part.Tick(every.matches("\\d+") ? every + "s" : "2s", listener, tag.line()));
    if (!every.isEmpty() && !every.matches("\\d+")) {
      tag.todo("how often: " + every);
    }
    return List.of();
  }

  private static List<Out> tabs(Tag tag) {
    if (tag.has("value") || tag.element().children().stream().noneMatch(PrimeRules::isTab)) {
      tag.manual("its tabs come from a bean: tabs of live:tabs are written down");
      return tag.children();
    }
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("id", tag.idOr("tabs"));
    attributes.put("label", "Tabs");
    tag.common().forEach(attributes::putIfAbsent);
    attributes.remove("title");
    attributes.remove("style");
    List<Out> content = new ArrayList<>();
    for (var child : tag.element().children()) {
      if (isTab(child)) {
        content.add(tab(tag, child, "tab" + (content.size() + 1)));
      } else {
        tag.converter()
            .found(child, TagNames.of(child), Outcome.TODO, "use on-select of live:tabs");
        tag.todo(TagNames.of(child) + " of tabs: use on-select");
      }
    }
    tag.todo("say in label what the tabs are about");
    return List.of(new Out.Element("live:tabs", attributes, content));
  }

  private static boolean isTab(Element element) {
    return TagNames.of(element).equals("p:tab");
  }

  private static Out tab(Tag tag, Element child, String name) {
    var tab = new Tag(child, "p:tab", tag.scope(), tag.converter());
    var title = tab.has("title") ? tab.rewritten(tab.raw("title")) : "";
    if (title.isEmpty()) {
      title = Out.markup(tab.facet("title")).replaceAll("<[^>]*>", "").strip();
    }
    if (tab.has("rendered")) {
      tab.todo("was shown only if " + tab.raw("rendered"));
    }
    tag.converter().found(child, "p:tab", tab.outcome(), tab.note());
    var inner = new ArrayList<Out>(tab.notes());
    inner.addAll(content(tab));
    return Out.Element.of("slot:tab", inner).with("name", name).with("label", title);
  }

  private static List<Out> accordion(Tag tag) {
    List<Out> parts = new ArrayList<>();
    for (var child : tag.element().children()) {
      if (isTab(child)) {
        var tab = new Tag(child, "p:tab", tag.scope(), tag.converter());
        tag.converter().found(child, "p:tab", Outcome.CONVERTED, "");
        List<Out> inner = new ArrayList<>();
        inner.add(Out.Element.of("summary", tab.text(tab.raw("title"))));
        inner.addAll(content(tab));
        var part = Out.Element.of("details", inner);
        parts.add(tab.has("rendered") ? part.onlyIf(tab.bare(tab.raw("rendered"))) : part);
      } else {
        tag.converter().found(child, TagNames.of(child), Outcome.TODO, "events of tabs");
        tag.todo(TagNames.of(child) + ": events of tabs are for the view");
      }
    }
    return List.of(new Out.Element("div", tag.common(), parts));
  }

  private static List<Out> menu(Tag tag) {
    if (tag.has("model")) {
      tag.manual("its items come from a bean: write them down, or let the bean give records");
      return List.of();
    }
    var list = Out.Element.of("ul", items(tag.children()));
    return List.of(new Out.Element("nav", tag.common(), List.of(list)));
  }

  private static List<Out> menuButton(Tag tag) {
    tag.todo("the button and its menu: style the <details>, or make the first item a button");
    var title = Out.Element.of("summary", tag.text(tag.raw("value")));
    var list = Out.Element.of("ul", items(tag.children()));
    var attributes = tag.common();
    return List.of(new Out.Element("details", attributes, List.of(title, list)));
  }

  private static List<Out> submenu(Tag tag) {
    var title = Out.Element.of("summary", tag.text(tag.raw("label")));
    var list = Out.Element.of("ul", items(tag.children()));
    return List.of(Out.Element.of("li", Out.Element.of("details", title, list)));
  }

  /** Whatever stands in a list is an item of it. */
  private static List<Out> items(List<Out> nodes) {
    List<Out> items = new ArrayList<>();
    for (var node : nodes) {
      boolean item = node instanceof Out.Element e && e.name().equals("li");
      items.add(item || Out.invisible(node) ? node : Out.Element.of("li", node));
    }
    return items;
  }

  private static List<Out> menuitem(Tag tag) {
    boolean leads = tag.has("outcome") || (tag.has("url") && !tag.has("action"));
    var element = tag.element();
    if (tag.has("url")) {
      element.attr("href", element.attr("url"));
    }
    var inner = tag.converter().as(leads ? "p:link" : "p:commandLink", element, tag.scope());
    tag.converter().part().findings.remove(tag.converter().part().findings.size() - 1);
    return List.of(Out.Element.of("li", inner));
  }

  private static Out badge(Tag tag) {
    List<Out> content = new ArrayList<>();
    if (tag.has("value")) {
      content.add(tag.text(tag.raw("value")));
    }
    content.addAll(tag.children());
    var attributes = tag.common();
    attributes.remove("style");
    return new Out.Element("live:badge", attributes, content);
  }

  private static List<Out> tooltip(Tag tag) {
    tag.todo("write it as title of " + tag.raw("for") + ": " + tag.raw("value"));
    return List.of();
  }

  private static List<Out> focus(Tag tag) {
    tag.todo("write autofocus on the input that gets it");
    return List.of();
  }

  private static List<Out> hook(Tag tag) {
    tag.manual("draw it in a hook: an element with phx-hook and phx-update=ignore");
    return List.of();
  }
}
