package ee.liveview.servertests.forms;

import ee.liveview.Attr;
import ee.liveview.Form;
import ee.liveview.LiveComponent;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import ee.liveview.Params;
import ee.liveview.Template;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The views of the application. */
public final class Views {
  private Views() {}

  /** The same in an order that does not depend on how it was sent. */
  static Object sorted(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    var sorted = new TreeMap<String, Object>();
    map.forEach((name, inner) -> sorted.put(String.valueOf(name), sorted(inner)));
    return sorted;
  }

  /** What every view can do: tell the last event and how many there were. */
  abstract static class Noting {
    String last = "";
    int total;
    int pings;

    @OnEvent
    void note(Params params) {
      tell("", params);
    }

    @OnEvent
    void save(Params params) {
      tell("save ", params);
    }

    @OnEvent
    void own(Params params) {
      tell("own ", params);
    }

    /** Not counted: whatever was sent before it has been handled when it is answered. */
    @OnEvent
    void ping() {
      pings++;
    }

    final void tell(String what, Params params) {
      total++;
      last = what + sorted(params.values());
    }
  }

  /** A form with all that belongs to one. */
  @LiveView("/fields")
  @Template(
      """
      <main><p id="last">#{last}</p><p id="total">#{total}</p><p id="pings">#{pings}</p>
        <form id="form" phx-change="note" phx-submit="save" phx-value-of="form" phx-no-unused-field>
          <input name="user[name]"><input name="user[address][city]">
          <select name="tags[]" multiple><option>a</option><option>b</option></select>
          <input name="alone" phx-change="own">
          <input type="number" name="age">
          <button id="plain">Plain</button>
          <button id="draft" name="how" value="draft">Draft</button>
          <button type="reset" id="reset" name="reset">Reset</button>
          <button type="button" id="red" name="color" value="red" phx-click="#{JS.dispatch('change')}">Red</button>
        </form>
        <input form="form" name="outside"><button id="far" form="form" name="how" value="far">Far</button>
        <t:part id="part"/>
      </main>
      """)
  static class Fields extends Noting {}

  /** A part of a page that is told something. */
  @LiveComponent("t:part")
  @Template(
      """
      <form id="#{id}" phx-change="note">
        <input name="here"><input name="there" phx-change="told" phx-target="#{myself}">
        <p id="heard">#{heard}</p>
      </form>
      """)
  static class Part {
    @Attr private String id;
    private String heard = "";

    @OnEvent
    void told(Params params) {
      heard = String.valueOf(sorted(params.values()));
    }
  }

  /** Buttons and links that wait for the answer. */
  @LiveView("/waiting")
  @Template(
      """
      <main><p id="total">#{total}</p><p id="pings">#{pings}</p>
        <form id="form" phx-change="note" phx-submit="save">
          <input id="a" name="a"><textarea id="b" name="b"></textarea>
          <input id="fixed" name="fixed" readonly value="1">
          <div phx-update="ignore" id="mine"><input id="ignored" name="ignored"></div>
          <button id="send" phx-disable-with="Sending…">Send</button>
          <button id="closed" disabled>Closed</button>
        </form>
        <button id="click" phx-click="ping" phx-disable-with="Asking…">Ask</button>
        <button id="quiet" phx-click="ping" phx-disable-with>Quiet</button>
        <a id="link" href="#" phx-click="ping" phx-disable-with="Going…">Link</a>
      </main>
      """)
  static class Waiting extends Noting {}

  /** What a visitor types. */
  public record Visitor(@NotBlank String name, @NotBlank String city) {}

  /** A form that knows which fields somebody has been at. */
  @LiveView("/used")
  @Template(
      """
      <main>
        <live:form for="#{form}" phx-change="change" phx-submit="change" novalidate>
          <live:input field="#{form.name}" label="Name"/>
          <live:input field="#{form.city}" label="City"/>
          <button id="send">Send</button><button type="reset" id="again" name="again">Again</button>
        </live:form>
        <p id="used">#{form.name.used} #{form.city.used}</p>
      </main>
      """)
  static class Used {
    private Form<Visitor> form = Form.empty(Visitor.class);

    @OnEvent
    void change(Form<Visitor> changed, @Param("_target") List<String> target) {
      form = target.contains("again") ? changed.reset() : changed;
    }
  }

  /** Markup as it was before the client marked unused fields. */
  @LiveView("/feedback")
  @Template(
      """
      <main><style>.phx-no-feedback { display: none }</style>
        <form id="form" phx-change="note" phx-submit="note">
          <input name="name"><p id="name-error" phx-feedback-for="name">Wrong #{total}</p>
          <input name="tags[]"><p id="tags-error" phx-feedback-for="tags">Wrong #{total}</p>
          <button id="send">Send</button><button type="reset" id="again" name="again">Again</button>
        </form>
      </main>
      """)
  static class Feedback extends Noting {}

  /** What has been bought, and a gate that the shop may have to pass before. */
  public static final class Till {
    private static final AtomicInteger BOUGHT = new AtomicInteger();
    private static volatile CountDownLatch gate = new CountDownLatch(0);

    private Till() {}

    static void close() {
      BOUGHT.set(0);
      gate = new CountDownLatch(1);
    }

    static void open() {
      gate.countDown();
    }

    static int buy() {
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return BOUGHT.incrementAndGet();
    }
  }

  /** A form that must not be handled twice. */
  @LiveView("/shop")
  @Template(
      """
      <main><p id="flash">#{flash.info}</p>
        <live:form for="#{form}" phx-change="change" phx-submit="buy" novalidate>
          <live:input field="#{form.name}" label="Name"/>
          <button id="buy">Buy</button>
        </live:form>
        <live:form id="fast" for="#{form}" once="false" phx-submit="count"><button id="more">#{count}</button></live:form>
      </main>
      """)
  static class Shop {
    @Inject private LiveSocket live;
    private Form<Visitor> form = Form.empty(Visitor.class);
    private int count;

    @OnEvent
    void change(Form<Visitor> changed) {
      form = changed;
    }

    @OnEvent
    void buy(Form<Visitor> sent) {
      form = sent;
      live.flash().info("Bought " + Till.buy() + " for " + sent.field("name").text());
    }

    @OnEvent
    void count() {
      count++;
    }
  }

  /** A form that is sent over HTTP once the view agrees. */
  @LiveView("/checkout")
  @Template(
      """
      <main>
        <live:form for="#{form}" action="/guarded/echo" phx-change="change" phx-submit="pay"
          phx-trigger-action="#{agreed}" novalidate>
          <live:input field="#{form.name}" label="Name"/>
          <live:input field="#{form.city}" label="City"/>
          <button id="pay">Pay</button>
        </live:form>
      </main>
      """)
  static class Checkout {
    private Form<Visitor> form = Form.empty(Visitor.class);
    private boolean agreed;

    @OnEvent
    void change(Form<Visitor> changed) {
      form = changed;
    }

    @OnEvent
    void pay(Form<Visitor> sent) {
      form = sent;
      agreed = form.valid();
    }
  }

  /** Forms that are filled in again when the connection is back, or not. */
  @LiveView("/recovery")
  @Template(
      """
      <main><p id="told">#{told}</p><p id="pings">#{pings}</p>
        <form id="shown" phx-change="shown"><input name="text" value="#{text}"><input type="checkbox" name="box" checked="#{box}"></form>
        <form id="silent" phx-change="silent"><input type="hidden" name="step" value="#{step}"></form>
        <form id="empty" phx-change="never"><button>Nothing</button></form>
        <form id="other" phx-change="other" phx-auto-recover="again"><input name="x" value="#{x}"></form>
        <form id="off" phx-change="off" phx-auto-recover="ignore"><input name="y" value="#{y}"></form>
        <form phx-change="never"><input name="nameless"></form>
        <form id="loose"><input name="loose" value="#{'server ' += pings}"></form>
        <button id="next" phx-click="next">Next</button>
        <button id="ping" phx-click="ping">Ping</button>
        <button id="crash" phx-click="crash">Crash</button>
        <live:render view="InnerForm" id="inner"/>
      </main>
      """)
  static class Recovery {
    private String text = "";
    private boolean box;
    private int step = 1;
    private String x = "";
    private String y = "";
    private String told = "";
    private int pings;

    @OnEvent
    void shown(Params params) {
      text = params.text("text").orElse("");
      box = params.text("box").isPresent();
      told += "shown ";
    }

    @OnEvent
    void silent(@Param("step") int sent) {
      step = sent;
      told += "silent ";
    }

    @OnEvent
    void other(@Param("x") String sent) {
      x = sent;
      told += "changed ";
    }

    @OnEvent
    void again(@Param("x") String sent) {
      x = sent + "!";
      told += "other ";
    }

    @OnEvent
    void off(@Param("y") String sent) {
      y = sent;
      told += "off ";
    }

    @OnEvent
    void never() {
      told += "never ";
    }

    @OnEvent
    void next() {
      step++;
    }

    @OnEvent
    void ping() {
      pings++;
    }

    @OnEvent
    void crash() {
      throw new IllegalStateException("on purpose");
    }
  }

  /** Forms for neighbours that know nothing of live views. */
  @LiveView("/neighbours")
  @Template(
      """
      <main>
        <live:form id="put" for="#{form}" action="/guarded/echo" method="put">
          <live:input field="#{form.name}" label="Name" value="Ada & Söhne"/><button>Put</button>
        </live:form>
        <live:form id="rest" for="#{form}" action="/rest/guests" :let="f">
          <live:input field="#{f.name}" label="Name" value="Ada & Söhne"/><button>Rest</button>
        </live:form>
        <live:form id="file" for="#{form}" action="/guarded/file" multipart>
          <live:input field="#{form.name}" label="Name" value="Ada & Söhne"/>
          <input type="file" name="file"><button>File</button>
        </live:form>
        <live:form id="bare" for="#{form}" action="/rest/guests" csrf="false"><button>Bare</button></live:form>
      </main>
      """)
  static class Neighbours {
    private final Form<Visitor> form = Form.empty(Visitor.class);
  }

  /** A form whose recovery fails. */
  @LiveView("/failing")
  @Template(
      """
      <main><p id="pings">#{pings}</p>
        <form id="form" phx-change="fine" phx-auto-recover="crash"><input name="z" value="#{z}"></form>
        <button id="ping" phx-click="ping">Ping</button>
      </main>
      """)
  static class Failing {
    private String z = "";
    private int pings;

    @OnEvent
    void fine(@Param("z") String sent) {
      z = sent;
    }

    @OnEvent
    void ping() {
      pings++;
    }

    @OnEvent
    void crash() {
      throw new IllegalStateException("on purpose");
    }
  }

  /** A form in a view inside of another. */
  @LiveView
  @Template(
      """
      <form id="inner-form" phx-change="inside"><input name="inner" value="#{text}"></form>
      """)
  static class InnerForm {
    private String text = "";

    @OnEvent
    void inside(@Param("inner") String sent) {
      text = sent;
    }
  }

  /** What is chosen among choices. */
  public enum Meal {
    FISH,
    VEGAN
  }

  /** What a guest orders. */
  public record Order(
      @NotBlank String guest, @NotBlank @Email String mail, @NotNull Meal meal, boolean wine) {}

  /** Choices beside fields that are checked with every key. */
  @LiveView("/choices")
  @Template(
      """
      <main><p id="seen">#{form.guest.text()} #{form.mail.text()} #{form.meal.text()}</p>
        <live:form for="#{form}" phx-change="change" novalidate>
          <live:input field="#{form.guest}" label="Guest"/>
          <live:input field="#{form.mail}" label="Mail"/>
          <live:input field="#{form.meal}" label="Meal" prompt="Choose"/>
          <live:input field="#{form.wine}" label="Wine"/>
        </live:form>
      </main>
      """)
  static class Choices {
    private Form<Order> form = Form.empty(Order.class);

    @OnEvent
    void change(Form<Order> changed) {
      form = changed;
    }
  }
}
