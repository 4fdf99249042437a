package ee.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.Form;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import ee.liveview.spi.FormSource;
import ee.liveview.test.LiveTest;
import ee.liveview.test.LiveTester;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Forms of objects that only the application knows how to take apart. */
@LiveTest
@AddBeanClasses({
  FormSourceTest.PriceSource.class,
  FormSourceTest.OfferSource.class,
  FormSourceTest.OfferView.class
})
class FormSourceTest {
  @Inject BeanManager beans;

  /** Neither a record nor a class with properties. */
  static final class Price {
    private final int cents;
    private final String currency;

    private Price(int cents, String currency) {
      this.cents = cents;
      this.currency = currency;
    }

    static Price of(int cents, String currency) {
      if (currency.equals("XXX")) {
        throw new IllegalArgumentException("no such currency");
      }
      return new Price(cents, currency);
    }

    @Override
    public String toString() {
      return cents + currency;
    }
  }

  /** An interface, of which forms know the implementations too. */
  interface Offer {
    Object part(String name);
  }

  record Parts(Map<String, @Nullable Object> parts) implements Offer {
    @Override
    public @Nullable Object part(String name) {
      return parts.get(name);
    }

    @Override
    public String toString() {
      return new java.util.TreeMap<>(parts).toString();
    }
  }

  @ApplicationScoped
  static class PriceSource implements FormSource<Price> {
    @Override
    public Map<String, Type> fields() {
      var fields = new LinkedHashMap<String, Type>();
      fields.put("cents", int.class);
      fields.put("currency", String.class);
      return fields;
    }

    @Override
    public Object get(Price price, String field) {
      return field.equals("cents") ? price.cents : price.currency;
    }

    @Override
    public Price make(Map<String, @Nullable Object> values, @Nullable Price original) {
      return Price.of((int) values.get("cents"), String.valueOf(values.get("currency")));
    }

    @Override
    public Map<String, Object> attributes(String field) {
      return field.equals("cents") ? Map.of("min", 1) : Map.of("maxlength", 3);
    }

    @Override
    public Map<String, List<String>> errors(Price price) {
      return price.cents < 1
          ? Map.of("cents", List.of("too cheap"), "", List.of("no price"))
          : Map.of();
    }
  }

  @ApplicationScoped
  static class OfferSource implements FormSource<Offer> {
    @Override
    public Map<String, Type> fields() {
      return Map.of(
          "until", LocalDate.class, "price", Price.class, "others", new ListOf(Price.class));
    }

    @Override
    public @Nullable Object get(Offer offer, String field) {
      return offer.part(field);
    }

    @Override
    public Offer make(Map<String, @Nullable Object> values, @Nullable Offer original) {
      return new Parts(new LinkedHashMap<>(values));
    }
  }

  record ListOf(Type item) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return new Type[] {item};
    }

    @Override
    public Type getRawType() {
      return List.class;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return null;
    }
  }

  @LiveView("/offer")
  @Template(
      """
      <live:form id="p" for="#{price}" phx-change="price">
        <live:input field="#{price.cents}"/><live:input field="#{price.currency}"/>
        <live:error :for="e : price.errors()">#{e.message}</live:error>
      </live:form>
      <live:form id="o" for="#{offer}" phx-change="offer">
        <live:input field="#{offer.until}"/>
        <live:inputs-for field="#{offer.price}" :let="one"><live:input field="#{one.cents}"/></live:inputs-for>
        <live:inputs-for field="#{offer.others}" :let="one"><live:input field="#{one.cents}"/></live:inputs-for>
      </live:form>
      <u>#{price.valid()} #{price.valid() ? price.value() : ''} #{offer.value()}</u>\
      """)
  static class OfferView {
    private Form<Price> price = Form.of(Price.of(250, "EUR"));
    private Form<Offer> offer =
        Form.<Offer>of(
            new Parts(
                Map.of(
                    "until",
                    LocalDate.of(2026, 1, 2),
                    "price",
                    Price.of(1, "CHF"),
                    "others",
                    List.of(Price.of(2, "CHF"), Price.of(3, "CHF")))));

    @OnEvent
    void price(Form<Price> changed) {
      price = changed;
    }

    @OnEvent
    void offer(Form<Offer> changed) {
      offer = changed;
    }
  }

  private LiveTester offer() {
    return LiveTester.open(beans, "/offer");
  }

  @Test
  @Proves("PX-FORM-11")
  void show_values_constraints_and_errors() {
    try (var live = offer()) {
      assertThat(live.attribute("#price_cents", "value")).contains("250");
      assertThat(live.attribute("#price_cents", "type")).contains("number");
      assertThat(live.attribute("#price_cents", "min")).contains("1");
      assertThat(live.attribute("#price_currency", "maxlength")).contains("3");
      live.change("#p", Map.of("price[cents]", "0"));
      assertThat(live.text("#price_cents_error")).isEqualTo("too cheap");
      assertThat(live.text("#p")).contains("no price");
      live.change("#p", Map.of("price[cents]", "many"));
      assertThat(live.attribute("#price_cents", "value")).contains("many");
      assertThat(live.text("#price_cents_error")).isEqualTo("is not a whole number");
      live.change("#p", Map.of("price[cents]", "7", "price[currency]", "XXX"));
      assertThat(live.text("#p")).contains("no such currency");
      live.change("#p", Map.of("price[cents]", "7", "price[currency]", "USD"));
      assertThat(live.text("u")).startsWith("true 7USD");
    }
  }

  @Test
  @Proves("PX-FORM-11")
  void are_nested_and_of_whatever_implements_their_type() {
    try (var live = offer()) {
      assertThat(live.attribute("#offer_until", "value")).contains("2026-01-02");
      assertThat(live.attribute("#offer_price_cents", "value")).contains("1");
      assertThat(live.attribute("#offer_others_1_cents", "value")).contains("3");
      live.change("#o", Map.of("offer[until]", "2026-05-06", "offer[others][1][cents]", "30"));
      assertThat(live.text("u")).endsWith("{others=[2CHF, 30CHF], price=1CHF, until=2026-05-06}");
    }
  }
}
