package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.JS;
import ee.liveview.JsOptions;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Params;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

@LiveTest
@AddBeanClasses(CommandsTest.Commands.class)
class CommandsTest {
  @Inject BeanManager beans;

  @LiveView("/commands")
  @Template(
      """
      <button id="ask" phx-click="#{JS.show('#m', {'time': 5}).push('ask', {'value': {'n': 7, 'deep': [true]}})}"
        phx-value-n="1" phx-value-m="2">Ask</button>
      <button id="java" phx-click="#{close()}">Close</button>
      <button id="go" phx-click="#{JS.navigate('/commands?again')}">Go</button>
      <button id="page" phx-click="#{JS.patch('/commands?page=2', {'replace': true})}">Page</button>
      <button id="send" phx-click="send">Send</button>
      <p>#{asked}</p>
      """)
  static class Commands {
    @Inject LiveSocket live;
    String asked = "";

    @OnEvent
    void ask(Params params) {
      asked = new java.util.TreeMap<>(params.values()).toString();
    }

    @OnEvent
    void send() {
      live.pushEvent("run", Map.of("commands", close()));
    }

    JS close() {
      return live.js().hide("#m", JsOptions.with().time(5)).popFocus();
    }
  }

  @Test
  @Proves({"LV-ASSIGN-31", "LV-JS-16"})
  void a_push_of_commands_carries_its_values() {
    try (var live = LiveTester.open(beans, "/commands")) {
      live.click("#ask");
      assertThat(live.text("p")).isEqualTo("{deep=[true], m=2, n=7, value=}");
    }
  }

  @Test
  @Proves("LV-JS-01")
  void commands_of_java_and_of_templates_are_one() {
    try (var live = LiveTester.open(beans, "/commands")) {
      assertThat(live.html())
          .contains(
              "<button id=\"java\" phx-click=\"[[&quot;hide&quot;,{&quot;to&quot;:&quot;#m&quot;,&quot;time&quot;:5}],[&quot;pop_focus&quot;,{}]]\">");
      live.click("#send");
      assertThat(live.events())
          .singleElement()
          .extracting(event -> event.payload().toString())
          .isEqualTo("{\"commands\":[[\"hide\",{\"to\":\"#m\",\"time\":5}],[\"pop_focus\",{}]]}");
    }
  }

  @Test
  @Proves("LV-JS-21")
  void commands_patch_and_navigate() {
    try (var live = LiveTester.open(beans, "/commands")) {
      live.click("#page");
      assertThat(live.path()).isEqualTo("/commands?page=2");
      live.click("#go");
      assertThat(live.path()).isEqualTo("/commands?again");
    }
  }
}
