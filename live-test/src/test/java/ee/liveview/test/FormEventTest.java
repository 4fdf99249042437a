package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.Form;
import ee.liveview.FormConverter;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@LiveTest
@AddBeanClasses({
  FormEventTest.RegisterView.class,
  FormEventTest.TwoFormsView.class,
  FormEventTest.PriceView.class,
  FormEventTest.MoneyConverter.class
})
class FormEventTest {
  @Inject BeanManager beans;

  record Registration(@NotBlank String name, @Email @NotBlank String email, @Min(18) int age) {}

  @LiveView("/register")
  @Template(
      "<form id='f' phx-change='validate' phx-submit='save'>"
          + "<input name='#{form.name.name}' value='#{form.name.value}'>"
          + "<i :for='e : form.name.errors' :if='form.name.used'>#{e.message}</i>"
          + "<input name='#{form.email.name}' value='#{form.email.value}'>"
          + "<i :for='e : form.email.errors' :if='form.email.used'>#{e}</i>"
          + "<input name='#{form.age.name}' value='#{form.age.value}'>"
          + "<button>Save</button></form><p>#{form.action().orElse('none')} #{saved}</p>")
  static class RegisterView {
    private Form<Registration> form = Form.empty(Registration.class);
    private String saved = "";

    @OnEvent
    void validate(Form<Registration> changed) {
      form = changed;
    }

    @OnEvent
    void save(Form<Registration> sent) {
      form = sent;
      if (form.valid()) {
        saved = form.value().toString();
      }
    }
  }

  @LiveView("/two")
  @Template(
      "<form id='first' phx-submit='save'><input name='a[item]' value='x'></form>"
          + "<form id='second' phx-submit='save'><input name='b[item]' value='y'></form><p>#{seen}</p>")
  static class TwoFormsView {
    record Line(String item, int amount) {}

    private Form<Line> one = Form.of(new Line("", 1)).named("a");
    private Form<Line> two = Form.of(new Line("", 2)).named("b");
    private String seen = "";

    @OnEvent
    void save(Form<Line> sent) {
      seen = sent.value().toString();
    }
  }

  record Money(int cents) {}

  @ApplicationScoped
  static class MoneyConverter implements FormConverter<Money> {
    @Override
    public Money fromText(String text) {
      if (!text.startsWith("€")) {
        throw new IllegalArgumentException("wants a €");
      }
      return new Money(Integer.parseInt(text.substring(1)) * 100);
    }

    @Override
    public String toText(Money money) {
      return "€" + money.cents() / 100;
    }
  }

  @LiveView("/price")
  @Template(
      "<form id='f' phx-change='change'><input name='#{form.price.name}' value='#{form.price.value}'>"
          + "#{form.price.errors}</form><p>#{cents}</p>")
  static class PriceView {
    record Offer(Money price) {}

    private Form<Offer> form = Form.of(new Offer(new Money(700)));
    private int cents;

    @OnEvent
    void change(Form<Offer> changed) {
      form = changed;
      cents = form.valid() ? form.value().price().cents() : -1;
    }
  }

  @Nested
  class A_handler_that_takes_a_form {
    @Test
    @Proves("LV-FORM-09")
    void is_given_what_was_typed_and_what_is_wrong_with_it() {
      try (var live = LiveTester.open(beans, "/register")) {
        assertThat(live.text("p")).isEqualTo("none");
        live.change("#f", Map.of("registration[email]", "ada"));
        assertThat(live.text("p")).isEqualTo("validate");
        assertThat(live.text("i")).isEqualTo("must be a well-formed email address");
        live.submit(
            "#f",
            Map.of(
                "registration[name]", "Ada",
                "registration[email]", "ada@example.org",
                "registration[age]", "36"));
        assertThat(live.text("p"))
            .isEqualTo("save Registration[name=Ada, email=ada@example.org, age=36]");
      }
    }

    @Test
    void changes_only_what_is_shown_differently() {
      try (var live = LiveTester.open(beans, "/register")) {
        live.change("#f", Map.of("registration[email]", "ada"));
        live.change("#f", Map.of("registration[email]", "ada@"));
        assertThat(live.frames())
            .last()
            .asString()
            .endsWith(
                "{\"status\":\"ok\",\"response\":{\"diff\":{\"4\":\" value=\\\"ada@\\\"\"}}}]");
      }
    }

    @Test
    void is_given_the_form_whose_name_was_sent() {
      try (var live = LiveTester.open(beans, "/two")) {
        live.submit("#second", Map.of());
        assertThat(live.text("p")).isEqualTo("Line[item=y, amount=2]");
        live.submit("#first", Map.of());
        assertThat(live.text("p")).isEqualTo("Line[item=x, amount=1]");
      }
    }
  }

  @Nested
  class A_converter_of_the_application {
    @Test
    void is_a_bean_that_knows_the_text_of_a_type() {
      try (var live = LiveTester.open(beans, "/price")) {
        assertThat(live.html()).contains("value=\"€7\"");
        live.change("#f", Map.of("offer[price]", "€8"));
        assertThat(live.text("p")).isEqualTo("800");
        live.change("#f", Map.of("offer[price]", "8"));
        assertThat(live.text("#f")).isEqualTo("[wants a €]");
        live.change("#f", Map.of("offer[price]", "€x"));
        assertThat(live.text("p")).isEqualTo("-1");
      }
    }
  }
}
