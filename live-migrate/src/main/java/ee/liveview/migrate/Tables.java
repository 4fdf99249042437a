package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** Tables and their columns. */
final class Tables {
  /** What a table of PrimeFaces does by itself and a view does in Java. */
  private static final List<String> TO_DO =
      List.of(
          "paginator",
          "lazy",
          "sortBy",
          "sortMode",
          "filteredValue",
          "globalFilter",
          "selection",
          "selectionMode",
          "scrollable",
          "editable",
          "rowExpandMode",
          "draggableColumns",
          "liveScroll",
          "binding",
          "rowIndexVar");

  private Tables() {}

  static void add(Map<String, Function<Tag, List<Out>>> rules) {
    rules.put("h:dataTable", Tables::table);
    rules.put("p:dataTable", Tables::table);
    rules.put("p:treeTable", Tables::table);
    rules.put("h:column", Tag::children);
    rules.put("p:column", Tables::cell);
    rules.put("p:row", tag -> List.of(new Out.Element("tr", tag.common(), tag.children())));
    rules.put("p:panelGrid", Tables::panelGrid);
    rules.put("p:dataList", Tables::list);
    rules.put("p:dataGrid", Tables::list);
    rules.put("p:dataView", Tables::list);
    rules.put("p:dataScroller", Tables::list);
    rules.put("p:carousel", Tables::list);
    rules.put("p:repeat", Tables::list);
  }

  private record Column(
      Out.Element cell, List<Out> header, List<Out> footer, String label, String condition) {}

  private static List<Out> table(Tag tag) {
    boolean prime = tag.name().startsWith("p:");
    var variable = tag.has("var") ? tag.raw("var") : "row";
    var keyed = El.only(tag.raw("rowKey"));
    var loop =
        new Loop(
            tag.scope().loop(), variable, El.only(tag.raw("value")), keyed.isEmpty() ? "" : keyed);
    var inside = tag.scope().in(loop, tag.raw("rowIndexVar"));
    List<Column> columns = new ArrayList<>();
    for (var child : tag.element().children()) {
      if (TagNames.of(child).matches("[hp]:column")) {
        columns.add(column(tag, child, inside, columns.size()));
      } else if (!TagNames.of(child).equals("f:facet")) {
        other(tag, child);
      }
    }
    for (var left : TO_DO) {
      if (tag.has(left) && !tag.raw(left).equals("false") && !left.equals("rowIndexVar")) {
        tag.todo(
            left + "=" + tag.raw(left) + " is for the view: parameters in @OnParams, then a query");
      }
    }
    boolean stock =
        prime
            && !loop.indexed()
            && columns.stream().allMatch(c -> c.condition().isEmpty() && c.footer().isEmpty());
    return stock ? stock(tag, columns, variable, keyed) : plain(tag, columns, loop);
  }

  private static void other(Tag tag, Element child) {
    var name = TagNames.of(child);
    if (name.matches("p:ajax|f:ajax")) {
      var listener = El.only(child.attr("listener"));
      if (!listener.isEmpty()) {
        tag.todo(
            child.attr("event") + " of a row: row-click with the event method for " + listener);
      }
      tag.converter().found(child, name, Outcome.TODO, "row-click of live:table");
    } else {
      tag.converter().found(child, name, Outcome.MANUAL, "a part of the table without counterpart");
      tag.todo(name + " has no counterpart in the table");
    }
  }

  private static Column column(Tag table, Element child, Scope inside, int index) {
    var name = TagNames.of(child);
    var column = new Tag(child, name, inside, table.converter());
    var header = column.facet("header", table.scope());
    var text = column.raw("headerText");
    if (header.isEmpty() && !text.isEmpty()) {
      header = List.of(column.text(text));
    }
    var footer = column.facet("footer", table.scope());
    if (footer.isEmpty() && column.has("footerText")) {
      footer = List.of(column.text(column.raw("footerText")));
    }
    var cells =
        child.childNodes().stream()
            .filter(node -> !(node instanceof Element e && TagNames.of(e).equals("f:facet")))
            .toList();
    var attributes = column.common();
    var classes = table.raw("columnClasses").split(",");
    if (index < classes.length && !classes[index].isBlank()) {
      attributes.putIfAbsent("class", classes[index].strip());
    }
    var cell = new Out.Element("td", attributes, column.converter().nodes(cells, inside));
    for (var left : List.of("sortBy", "filterBy", "selectionMode", "groupRow")) {
      if (column.has(left)) {
        column.todo(left + " is for the view: sort of slot:col, and a query");
      }
    }
    var condition =
        column.has("rendered") && !column.raw("rendered").equals("true")
            ? column.bare(column.raw("rendered"))
            : "";
    column.converter().found(child, name, column.outcome(), column.note());
    var all = new ArrayList<Out>(column.notes());
    all.addAll(cell.children());
    return new Column(
        new Out.Element("td", attributes, all), header, footer, label(column, header), condition);
  }

  /** The heading as an attribute. */
  private static String label(Tag column, List<Out> header) {
    var text = column.raw("headerText");
    if (!text.isEmpty()) {
      return column.rewritten(text);
    }
    var words = new StringBuilder();
    for (var node : header) {
      if (node instanceof Out.Text plain) {
        words.append(plain.markup());
      } else if (node instanceof Out.Element element) {
        element.children().stream()
            .filter(Out.Text.class::isInstance)
            .forEach(inner -> words.append(((Out.Text) inner).markup()));
      }
    }
    return words.toString().strip().replaceAll("\\s+", " ");
  }

  private static List<Out> plain(Tag tag, List<Column> columns, Loop loop) {
    List<Out> content = new ArrayList<>();
    var caption = tag.facet(tag.name().equals("h:dataTable") ? "caption" : "header");
    var above = tag.name().equals("h:dataTable") ? tag.facet("header") : List.<Out>of();
    if (caption.stream().anyMatch(node -> !Out.invisible(node))) {
      content.add(Out.Element.of("caption", caption));
    }
    List<Out> head = new ArrayList<>();
    if (above.stream().anyMatch(node -> !Out.invisible(node))) {
      head.add(
          Out.Element.of(
              "tr", Out.Element.of("th", above).with("colspan", "" + Math.max(1, columns.size()))));
    }
    if (columns.stream().anyMatch(c -> !c.header().isEmpty())) {
      head.add(Out.Element.of("tr", cells("th", columns, tag.raw("headerClass"), Column::header)));
    }
    if (!head.isEmpty()) {
      content.add(Out.Element.of("thead", head));
    }
    List<Out> cells = new ArrayList<>();
    columns.forEach(
        c -> cells.add(c.condition().isEmpty() ? c.cell() : c.cell().onlyIf(c.condition())));
    var row = Out.Element.of("tr", cells);
    var classes = tag.raw("rowClasses").split("\\s*,\\s*");
    if (classes.length == 1 && !classes[0].isEmpty()) {
      row = row.with("class", classes[0]);
    } else if (classes.length > 1) {
      row =
          row.with(
              "class",
              "#{['"
                  + String.join("', '", classes)
                  + "']["
                  + loop.index()
                  + " % "
                  + classes.length
                  + "]}");
    }
    row = row.with(":for", loop.head(tag.bare(tag.raw("value"))));
    content.add(Out.Element.of("tbody", row));
    if (columns.stream().anyMatch(c -> !c.footer().isEmpty())) {
      content.add(
          Out.Element.of("tfoot", Out.Element.of("tr", cells("td", columns, "", Column::footer))));
    }
    var attributes = tag.common();
    if (tag.has("styleClass") && tag.has("tableStyleClass")) {
      attributes.merge("class", tag.rewritten(tag.raw("tableStyleClass")), (a, b) -> a + " " + b);
    }
    List<Out> all = new ArrayList<>();
    all.add(new Out.Element("table", attributes, content));
    all.addAll(HtmlRules.heading(tag, "footer", "div"));
    return all.size() == 1 ? all : List.of(Out.Element.of("div", all));
  }

  private static List<Out> cells(
      String element, List<Column> columns, String css, Function<Column, List<Out>> content) {
    List<Out> cells = new ArrayList<>();
    for (var column : columns) {
      var cell = Out.Element.of(element, content.apply(column));
      cell = css.isEmpty() ? cell : cell.with("class", css);
      cells.add(column.condition().isEmpty() ? cell : cell.onlyIf(column.condition()));
    }
    return cells;
  }

  private static List<Out> stock(Tag tag, List<Column> columns, String variable, String key) {
    List<Out> content = new ArrayList<>();
    for (var column : columns) {
      content.add(
          Out.Element.of("slot:col", column.cell().children())
              .with("label", column.label().isEmpty() ? "#{''}" : column.label())
              .with(":let", variable));
    }
    if (tag.has("emptyMessage")) {
      content.add(Out.Element.of("slot:empty", tag.text(tag.raw("emptyMessage"))));
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("id", tag.idOr("table"));
    attributes.put("rows", "#{" + tag.bare(tag.raw("value")) + "}");
    attributes.put(":let", variable);
    if (!key.isEmpty()) {
      attributes.put("row-key", "#{" + key + "}");
    }
    tag.common().forEach(attributes::putIfAbsent);
    List<Out> all = new ArrayList<>(HtmlRules.heading(tag, "header", "h3"));
    all.add(new Out.Element("live:table", attributes, content));
    all.addAll(HtmlRules.heading(tag, "footer", "div"));
    return all.size() == 1 ? all : List.of(Out.Element.of("div", all));
  }

  /** A column outside of a table: a cell of a grid. */
  private static List<Out> cell(Tag tag) {
    var attributes = tag.common();
    for (var span : List.of("colspan", "rowspan")) {
      if (tag.has(span)) {
        attributes.put(span, tag.rewritten(tag.raw(span)));
      }
    }
    boolean inRow =
        tag.element().parent() != null && TagNames.of(tag.element().parent()).equals("p:row");
    return List.of(new Out.Element(inRow ? "td" : "div", attributes, tag.children()));
  }

  private static List<Out> panelGrid(Tag tag) {
    boolean rows = tag.element().children().stream().anyMatch(e -> TagNames.of(e).equals("p:row"));
    if (!rows) {
      return HtmlRules.grid(tag);
    }
    var body =
        tag.element().children().stream().filter(e -> !TagNames.of(e).equals("f:facet")).toList();
    var table =
        new Out.Element(
            "table",
            tag.common(),
            List.of(Out.Element.of("tbody", tag.converter().nodes(body, tag.scope()))));
    List<Out> all = new ArrayList<>(HtmlRules.heading(tag, "header", "h3"));
    all.add(table);
    all.addAll(HtmlRules.heading(tag, "footer", "div"));
    return all.size() == 1 ? all : List.of(Out.Element.of("div", all));
  }

  private static List<Out> list(Tag tag) {
    var variable = tag.has("var") ? tag.raw("var") : "item";
    var loop = new Loop(tag.scope().loop(), variable, El.only(tag.raw("value")), "");
    var inside = tag.scope().in(loop, tag.raw("varStatus"));
    var content =
        tag.element().childNodes().stream()
            .filter(node -> !(node instanceof Element e && TagNames.of(e).equals("f:facet")))
            .toList();
    boolean items = tag.name().equals("p:dataList");
    List<Out> made = new ArrayList<>();
    for (var node : tag.converter().nodes(content, inside)) {
      made.add(node);
    }
    var item = Out.Element.of(items ? "li" : "div", made);
    item = item.with(":for", loop.head(tag.bare(tag.raw("value"))));
    if (tag.has("paginator") || tag.has("lazy")) {
      tag.todo("pages are for the view: a parameter in @OnParams, then a query");
    }
    List<Out> all = new ArrayList<>(HtmlRules.heading(tag, "header", "h3"));
    all.add(new Out.Element(items ? "ul" : "div", tag.common(), List.of(item)));
    return all.size() == 1 ? all : List.of(Out.Element.of("div", all));
  }
}
