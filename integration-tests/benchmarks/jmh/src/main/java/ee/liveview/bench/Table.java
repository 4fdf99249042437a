package ee.liveview.bench;

import ee.liveview.Html;
import ee.liveview.internal.render.CompiledTemplate;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

/** A view of 1,000 keyed rows, its template, and the same page written by hand. */
final class Table {
  private static final String TEMPLATE =
      """
      <h1>Table</h1>
      <table>
        <tbody id="rows">
          <tr :for="row : rows" :key="row.id" id="r-#{row.id}" class="row">
            <td>#{row.id}</td>
            <td>#{row.name}</td>
            <td>#{row.price}</td>
            <td class="qty">#{row.qty}</td>
            <td><button phx-click="change" phx-value-id="#{row.id}">+</button></td>
          </tr>
        </tbody>
      </table>
      """;

  /** A row. */
  public record Item(int id, String name, String price, int qty) {}

  private final List<Item> rows = new ArrayList<>();

  Table(int count) {
    for (int id = 1; id <= count; id++) {
      rows.add(new Item(id, "Item <" + id + ">", id * 37 % 500 + ".99", id % 10));
    }
  }

  static CompiledTemplate template() {
    return Templates.compile(TEMPLATE, Table.class, MethodHandles.lookup());
  }

  List<Item> rows() {
    return rows;
  }

  /** One cell of one row becomes another one. */
  void change(int index) {
    var row = rows.get(index);
    rows.set(index, new Item(row.id(), row.name(), row.price(), row.qty() + 1));
  }

  /** The page as a careful programmer would write it without any engine. */
  String handWritten() {
    var out = new StringBuilder(1024);
    out.append("<h1>Table</h1>\n<table>\n  <tbody id=\"rows\">\n    ");
    for (var row : rows) {
      var id = Html.escape(Integer.toString(row.id()));
      out.append("<tr id=\"r-").append(id).append("\" class=\"row\">\n      <td>");
      out.append(id).append("</td>\n      <td>");
      out.append(Html.escape(row.name())).append("</td>\n      <td>");
      out.append(Html.escape(row.price())).append("</td>\n      <td class=\"qty\">");
      out.append(Html.escape(Integer.toString(row.qty()))).append("</td>\n      ");
      out.append("<td><button phx-click=\"change\" phx-value-id=\"").append(id);
      out.append("\">+</button></td>\n    </tr>");
    }
    return out.append("\n  </tbody>\n</table>\n").toString();
  }
}
