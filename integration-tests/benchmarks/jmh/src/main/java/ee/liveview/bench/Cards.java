package ee.liveview.bench;

import ee.liveview.Html;
import ee.liveview.Slot;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.render.ComponentType;
import ee.liveview.internal.render.Components;
import ee.liveview.internal.render.TemplateSlot;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view of 100 cards, each a component with two slots, and the same page written by hand. */
final class Cards {
  private static final String CARD =
      """
      <section class="card #{kind}">
        <h3>#{title} <live:slot name="header"/></h3>
        <div><live:slot/></div>
      </section>""";
  private static final String VIEW =
      """
      <h1>#{products.size()} products</h1>
      <app:card :for="p : products" :key="p.id" title="#{p.name}" kind="#{p.kind}">
        <slot:header><small>#{p.stars}</small></slot:header>
        <p>#{p.text}</p>
        <button phx-click="buy" phx-value-id="#{p.id}">#{p.price}</button>
      </app:card>
      """;

  /** What a card shows. */
  public record Product(int id, String name, String kind, String text, String price, int stars) {}

  /** The component. */
  public record Card(String title, @Nullable String kind, Slot header, Slot inner) {}

  private final List<Product> products = new ArrayList<>();

  Cards(int count) {
    for (int id = 1; id <= count; id++) {
      products.add(
          new Product(
              id,
              "Product <" + id + ">",
              id % 3 == 0 ? "warn" : "plain",
              "What is said of product " + id + " & its uses",
              id * 37 % 500 + ".99",
              id % 6));
    }
  }

  List<Product> products() {
    return products;
  }

  /** One card shows something else. */
  void change(int index) {
    var old = products.get(index);
    products.set(
        index,
        new Product(old.id(), old.name(), old.kind(), old.text(), old.price(), old.stars() + 1));
  }

  static CompiledTemplate template() {
    var card = card();
    card.template(TemplateSlot.fixed(Templates.compile(CARD, Card.class, MethodHandles.lookup())));
    return Templates.compile(VIEW, Cards.class, MethodHandles.lookup(), only(card));
  }

  /** As a deployment makes one of a record: the constructor takes the values as they are given. */
  private static ComponentType card() {
    var constructor = constructor();
    return new ComponentType(
        "app:card",
        List.of(
            new ComponentType.Attribute("title", String.class, true, null, List.of()),
            new ComponentType.Attribute("kind", String.class, false, null, List.of()),
            new ComponentType.SlotParameter("header", false, List.of(), false),
            new ComponentType.SlotParameter("inner", false, List.of(), false)),
        (template, arguments, caller) ->
            caller.inner(make(constructor, arguments), template.localCount()));
  }

  private static MethodHandle constructor() {
    try {
      return MethodHandles.lookup()
          .findConstructor(
              Card.class,
              MethodType.methodType(void.class, String.class, String.class, Slot.class, Slot.class))
          .asSpreader(Object[].class, 4)
          .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object make(MethodHandle constructor, @Nullable Object[] arguments) {
    try {
      return constructor.invokeExact(arguments);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static Components only(ComponentType component) {
    return new Components() {
      @Override
      public @Nullable ComponentType find(String name) {
        return name.equals(component.name()) ? component : null;
      }

      @Override
      public Collection<String> names() {
        return List.of(component.name());
      }
    };
  }

  /** The page as a careful programmer would write it without any engine. */
  String handWritten() {
    var out = new StringBuilder(1024);
    out.append("<h1>").append(Html.escape(Integer.toString(products.size())));
    out.append(" products</h1>\n");
    for (var product : products) {
      var id = Html.escape(Integer.toString(product.id()));
      out.append("<section class=\"card ").append(Html.escape(product.kind())).append("\">\n");
      out.append("  <h3>").append(Html.escape(product.name())).append(" <small>");
      out.append(Html.escape(Integer.toString(product.stars()))).append("</small></h3>\n");
      out.append("  <div><p>").append(Html.escape(product.text())).append("</p>\n  ");
      out.append("<button phx-click=\"buy\" phx-value-id=\"").append(id).append("\">");
      out.append(Html.escape(product.price())).append("</button></div>\n</section>");
    }
    return out.append("\n").toString();
  }
}
