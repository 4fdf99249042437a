package ee.liveview.docs;

import ee.liveview.AllowUpload;
import ee.liveview.AsyncOutcome;
import ee.liveview.AsyncResult;
import ee.liveview.Attr;
import ee.liveview.Form;
import ee.liveview.FunctionComponent;
import ee.liveview.Html;
import ee.liveview.Imports;
import ee.liveview.LiveComponent;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.MountHook;
import ee.liveview.Next;
import ee.liveview.OnAsync;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.OnTerminate;
import ee.liveview.OnTick;
import ee.liveview.OnUpdate;
import ee.liveview.Param;
import ee.liveview.Stage;
import ee.liveview.Subscribe;
import ee.liveview.Template;
import ee.liveview.Temporary;
import ee.liveview.Upload;
import ee.liveview.spi.TemplateEngine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * The Java examples of docs/errors.md, as they stand there. Interfaces, as what is in them is
 * static.
 */
@SuppressWarnings("unused")
interface ErrorExamples {

  interface D001Broken {
    @LiveView("/orders")
    class OrdersView {
      private int open = 3;
    }
  }

  interface D001Mended {
    @LiveView("/orders")
    @Template("<p>#{open} orders</p>")
    class OrdersView {
      private int open = 3;
    }
  }

  interface D002Broken {
    @LiveView("/orders/{id}")
    @Template("<p>Order</p>")
    class OrderView {}

    @LiveView("/orders/{number}")
    @Template("<p>Invoice</p>")
    class InvoiceView {}
  }

  interface D002Mended {
    @LiveView("/orders/{id}")
    @Template("<p>Order</p>")
    class OrderView {}

    @LiveView("/invoices/{number}")
    @Template("<p>Invoice</p>")
    class InvoiceView {}
  }

  interface D003Broken {
    @LiveView("/orders/{id")
    @Template("<p>Order</p>")
    class OrderView {}
  }

  interface D003Mended {
    @LiveView("/orders/{id}")
    @Template("<p>Order</p>")
    class OrderView {}
  }

  interface D004Broken {
    @LiveView("/counter")
    @Template("<button phx-click='add'>+1</button>")
    class CounterView {
      private int count;

      @OnEvent
      void add() {
        count++;
      }

      @OnEvent("add")
      void addMany(@Param("by") int by) {
        count += by;
      }
    }
  }

  interface D004Mended {
    @LiveView("/counter")
    @Template("<button phx-click='add'>+1</button>")
    class CounterView {
      private int count;

      @OnEvent
      void add() {
        count++;
      }

      @OnEvent
      void addMany(@Param("by") int by) {
        count += by;
      }
    }
  }

  interface D005Broken {
    @LiveView("/clock")
    @Template("<p>#{seconds}</p>")
    class ClockView {
      private int seconds;

      @OnTick(every = "1 second")
      void tick() {
        seconds++;
      }
    }
  }

  interface D005Mended {
    @LiveView("/clock")
    @Template("<p>#{seconds}</p>")
    class ClockView {
      private int seconds;

      @OnTick(every = "1s")
      void tick() {
        seconds++;
      }
    }
  }

  interface D006Broken {
    @LiveView("/mail")
    @Template("<p>#{count} messages</p>")
    class MailView {
      private int count;

      @OnInfo
      void arrived() {
        count++;
      }
    }
  }

  interface D006Mended {
    @LiveView("/mail")
    @Template("<p>#{count} messages</p>")
    class MailView {
      public record Arrived(String subject) {}

      private int count;

      @OnInfo
      void arrived(Arrived mail) {
        count++;
      }
    }
  }

  interface D007Broken {
    @LiveView("/orders")
    @Template("<p>Orders</p>")
    class OrdersView {
      @OnEvent
      void cancel(@Param("id") Thread id) {}
    }
  }

  interface D007Mended {
    @LiveView("/orders")
    @Template("<p>Orders</p>")
    class OrdersView {
      @OnEvent
      void cancel(@Param("id") long id) {}
    }
  }

  interface D008Broken {
    @LiveView("/rooms/{room}")
    @Template("<h1>#{room}</h1>")
    class RoomView {
      @Param private final String room = "";
    }
  }

  interface D008Mended {
    @LiveView("/rooms/{room}")
    @Template("<h1>#{room}</h1>")
    class RoomView {
      @Param private String room = "";
    }
  }

  interface D009Broken {
    @LiveView("/orders")
    @RequestScoped
    @Template("<p>Orders</p>")
    class OrdersView {}
  }

  interface D009Mended {
    @LiveView("/orders")
    @Template("<p>Orders</p>")
    class OrdersView {}
  }

  interface D010Broken {
    @LiveView("/counter")
    @Template("<button phx-click='inrc'>#{count}</button>")
    class CounterView {
      private int count;

      @OnEvent
      void inc() {
        count++;
      }
    }
  }

  interface D010Mended {
    @LiveView("/counter")
    @Template("<button phx-click='inc'>#{count}</button>")
    class CounterView {
      private int count;

      @OnEvent
      void inc() {
        count++;
      }
    }
  }

  interface D012Broken {
    @LiveView("/orders")
    @Imports({java.util.Date.class, java.sql.Date.class})
    @Template("<p>#{orders}</p>")
    class OrdersView {
      private int orders;
    }
  }

  interface D012Mended {
    @LiveView("/orders")
    @Imports(java.util.Date.class)
    @Template("<p>#{orders}</p>")
    class OrdersView {
      private int orders;
    }
  }

  interface D013Broken {
    @LiveView("/counter")
    @Template("<button phx-click='add' phx-value-bye='10'>#{count}</button>")
    class CounterView {
      private int count;

      @OnEvent
      void add(@Param("by") int by) {
        count += by;
      }
    }
  }

  interface D013Mended {
    @LiveView("/counter")
    @Template("<button phx-click='add' phx-value-by='10'>#{count}</button>")
    class CounterView {
      private int count;

      @OnEvent
      void add(@Param("by") int by) {
        count += by;
      }
    }
  }

  interface D014Broken {
    @LiveView("/news")
    @Template("<p :for='line : lines'>#{line}</p>")
    class NewsView {
      @Temporary private final List<String> lines = new ArrayList<>();
    }
  }

  interface D014Mended {
    @LiveView("/news")
    @Template("<p :for='line : lines'>#{line}</p>")
    class NewsView {
      @Temporary private List<String> lines = new ArrayList<>();
    }
  }

  interface D015Broken {
    @LiveView("/camera")
    @Template("<p>#{flash}</p>")
    class CameraView {
      private boolean flash = true;
    }
  }

  interface D015Mended {
    @LiveView("/camera")
    @Template("<p>#{flashOn}</p>")
    class CameraView {
      private boolean flashOn = true;
    }
  }

  interface D020Broken {
    @FunctionComponent("Card")
    @Template("<p>#{title}</p>")
    record Card(String title) {}
  }

  interface D020Mended {
    @FunctionComponent("app:card")
    @Template("<p>#{title}</p>")
    record Card(String title) {}
  }

  interface D021Broken {
    @FunctionComponent("app:card")
    @Template("<p>#{title}</p>")
    record Card(String title) {}

    @FunctionComponent("app:card")
    @Template("<h3>#{title}</h3>")
    record Panel(String title) {}
  }

  interface D021Mended {
    @FunctionComponent("app:card")
    @Template("<p>#{title}</p>")
    record Card(String title) {}

    @FunctionComponent("app:panel")
    @Template("<h3>#{title}</h3>")
    record Panel(String title) {}
  }

  interface D022Broken {
    @FunctionComponent("app:card")
    @Template("<p>Card</p>")
    class Card {}
  }

  interface D022Mended {
    @FunctionComponent("app:card")
    @Template("<p>Card</p>")
    record Card() {}
  }

  interface D023Broken {
    @FunctionComponent("app:badge")
    @Template("<b>#{count}</b>")
    record Badge(@Attr(defaultValue = "many") int count) {}
  }

  interface D023Mended {
    @FunctionComponent("app:badge")
    @Template("<b>#{count}</b>")
    record Badge(@Attr(defaultValue = "1") int count) {}
  }

  interface D024Broken {
    @LiveComponent("app:rating")
    @Template("<p>#{value}</p>")
    class Rating {
      @Attr private int value;
    }
  }

  interface D024Mended {
    @LiveComponent("app:rating")
    @Template("<p>#{value}</p>")
    class Rating {
      @Attr(required = true)
      private String id;

      @Attr private int value;
    }
  }

  interface D025Broken {
    @LiveComponent("app:rating")
    @Template("<p>#{id}</p>")
    class Rating {
      @Attr(required = true)
      private String id;

      @OnInfo
      void arrived(String message) {}
    }
  }

  interface D025Mended {
    @LiveComponent("app:rating")
    @Template("<p>#{id} #{message}</p>")
    class Rating {
      @Attr(required = true)
      private String id;

      @Attr private String message;
    }
  }

  interface D026Broken {
    @LiveComponent("app:rating")
    @Template("<p>#{id}</p>")
    class Rating {
      @Attr(required = true)
      private String id;

      @OnUpdate
      void load(String name) {}
    }
  }

  interface D026Mended {
    @LiveComponent("app:rating")
    @Template("<p>#{id}</p>")
    class Rating {
      @Attr(required = true)
      private String id;

      @OnUpdate
      void load() {}
    }
  }

  interface D027Broken {
    @ApplicationScoped
    class NoteEngine implements TemplateEngine {
      @Override
      public String extension() {
        return "note";
      }

      @Override
      public Compiled compile(String name, String source) {
        throw new IllegalArgumentException("no closing brace");
      }
    }

    @LiveView("/hello")
    @Template("<note:hello/>")
    class HelloView {}
  }

  interface D027Mended {
    @ApplicationScoped
    class NoteEngine implements TemplateEngine {
      @Override
      public String extension() {
        return "note";
      }

      @Override
      public Compiled compile(String name, String source) {
        return attributes -> Html.text(source);
      }
    }

    @LiveView("/hello")
    @Template("<note:hello/>")
    class HelloView {}
  }

  interface D030Broken {
    @LiveView(value = "/orders", layout = "/ee/liveview/docs/Shpo.html")
    @Template("<p>No orders</p>")
    class OrdersView {}
  }

  interface D030Mended {
    @LiveView(value = "/orders", layout = "/ee/liveview/docs/Shop.html")
    @Template("<p>No orders</p>")
    class OrdersView {
      String shop = "Tea & Co";
    }
  }

  interface D032Broken {
    @LiveView(value = "/orders", container = "main")
    @Template("<p>No orders</p>")
    class OrdersView {}
  }

  interface D032Mended {
    @LiveView(value = "/orders", container = "<main class='wide'>")
    @Template("<p>No orders</p>")
    class OrdersView {}
  }

  interface D033Broken {
    @LiveView("/orders")
    @Template("<live:link navigate='/ordres/7'>Order</live:link>")
    class OrdersView {}

    @LiveView("/orders/{id}")
    @Template("<p>Order</p>")
    class OrderView {}
  }

  interface D033Mended {
    @LiveView("/orders")
    @Template("<live:link navigate='/orders/7'>Order</live:link>")
    class OrdersView {}

    @LiveView("/orders/{id}")
    @Template("<p>Order</p>")
    class OrderView {}
  }

  interface D034Broken {
    @LiveView
    @Template("<p>#{city}</p>")
    class ClockView {
      private String city = "";

      @OnParams
      void show(@Param("city") String wanted) {
        city = wanted;
      }
    }
  }

  interface D034Mended {
    @LiveView
    @Template("<p>#{city}</p>")
    class ClockView {
      private String city = "";

      @OnMount
      void show(@Param("city") String wanted) {
        city = wanted;
      }
    }
  }

  interface D040Broken {
    @LiveView("/rooms/{room}")
    @Template("<p>#{last}</p>")
    class RoomView {
      private String last = "";

      @Subscribe("room:{romo}")
      void said(String text) {
        last = text;
      }
    }
  }

  interface D040Mended {
    @LiveView("/rooms/{room}")
    @Template("<p>#{last}</p>")
    class RoomView {
      private String last = "";

      @Subscribe("room:{room}")
      void said(String text) {
        last = text;
      }
    }
  }

  interface D041Broken {
    @LiveView("/prices")
    @Template("<p>#{changes} changes</p>")
    class PricesView {
      private int changes;

      @Subscribe("prices")
      void changed() {
        changes++;
      }
    }
  }

  interface D041Mended {
    @LiveView("/prices")
    @Template("<p>#{changes} changes</p>")
    class PricesView {
      private int changes;

      @Subscribe("prices")
      void changed(Object message) {
        changes++;
      }
    }
  }

  interface D042Broken {
    @LiveView("/stock")
    @Template("<p>#{left}</p>")
    class StockView {
      private int left;

      void sold(@Observes Integer amount, BeanManager beans) {
        left -= amount;
      }
    }
  }

  interface D042Mended {
    @LiveView("/stock")
    @Template("<p>#{left}</p>")
    class StockView {
      @Inject private BeanManager beans;
      private int left;

      void sold(@Observes Integer amount) {
        left -= amount;
      }
    }
  }

  interface D043Broken {
    @LiveView("/salaries")
    @Template("<p>#{sum}</p>")
    class SalariesView {
      private int sum;

      @OnMount
      @RolesAllowed("boss")
      void load() {
        sum = 1000;
      }
    }
  }

  interface D043Mended {
    @LiveView("/salaries")
    @RolesAllowed("boss")
    @Template("<p>#{sum}</p>")
    class SalariesView {
      private int sum;

      @OnMount
      void load() {
        sum = 1000;
      }
    }
  }

  interface D060Broken {
    @LiveView("/report")
    @Template("<p>#{done}</p><button phx-click='write'>Write</button>")
    class ReportView {
      private boolean done;

      @OnEvent
      void write(LiveSocket live) {
        live.startAsync("report", () -> "a report");
      }

      @OnAsync("report")
      void written(String report) {
        done = true;
      }
    }
  }

  interface D060Mended {
    @LiveView("/report")
    @Template("<p>#{done}</p><button phx-click='write'>Write</button>")
    class ReportView {
      private boolean done;

      @OnEvent
      void write(LiveSocket live) {
        live.startAsync("report", () -> "a report");
      }

      @OnAsync("report")
      void written(AsyncOutcome<String> report) {
        done = report instanceof AsyncOutcome.Ok;
      }
    }
  }

  interface D061Broken {
    @LiveView("/report")
    @Template("<p>#{state}</p>")
    class ReportView {
      private String state = "";

      @OnAsync("report")
      void written(AsyncOutcome<String> report) {
        state = "written";
      }

      @OnAsync("report")
      void sent(AsyncOutcome<String> report) {
        state = "sent";
      }
    }
  }

  interface D061Mended {
    @LiveView("/report")
    @Template("<p>#{state}</p>")
    class ReportView {
      private String state = "";

      @OnAsync("report")
      void written(AsyncOutcome<String> report) {
        state = "written";
      }

      @OnAsync("mail")
      void sent(AsyncOutcome<String> report) {
        state = "sent";
      }
    }
  }

  interface D062Broken {
    class SignedIn implements MountHook {
      @Override
      public Next onMount(LiveSocket live) {
        return Next.CONTINUE;
      }
    }

    @LiveView(value = "/account", onMount = SignedIn.class)
    @Template("<p>Your account</p>")
    class AccountView {}
  }

  interface D062Mended {
    @ApplicationScoped
    class SignedIn implements MountHook {
      @Override
      public Next onMount(LiveSocket live) {
        return Next.CONTINUE;
      }
    }

    @LiveView(value = "/account", onMount = SignedIn.class)
    @Template("<p>Your account</p>")
    class AccountView {}
  }

  interface D080Broken {
    @LiveView("/photos")
    @Template("<form id='f' phx-change='choose'><live:file-input upload='#{photos}'/></form>")
    class PhotosView {
      @AllowUpload(accept = "pictures")
      private Upload photos;

      @OnEvent
      void choose() {}
    }
  }

  interface D080Mended {
    @LiveView("/photos")
    @Template("<form id='f' phx-change='choose'><live:file-input upload='#{photos}'/></form>")
    class PhotosView {
      @AllowUpload(accept = ".jpg, image/*")
      private Upload photos;

      @OnEvent
      void choose() {}
    }
  }

  interface V001Broken {
    @LiveView("/transfer")
    @Template("<p>#{left}</p><button phx-click='take' phx-value-amount='90'>Take 90</button>")
    class TransferView {
      private int left = 50;

      @OnEvent
      void take(@Param("amount") int amount) {
        if (amount > left) {
          throw new IllegalArgumentException("not enough left");
        }
        left -= amount;
      }
    }
  }

  interface V001Mended {
    @LiveView("/transfer")
    @Template("<p>#{left}</p><button phx-click='take' phx-value-amount='90'>Take 90</button>")
    class TransferView {
      @Inject private LiveSocket live;
      private int left = 50;

      @OnEvent
      void take(@Param("amount") int amount) {
        if (amount > left) {
          live.flash().error("There is not enough left.");
          return;
        }
        left -= amount;
      }
    }
  }

  interface V002Broken {
    @LiveView("/lamp")
    @Template("<button phx-click=\"#{on ? 'off' : 'onn'}\">Switch</button>")
    class LampView {
      private boolean on;

      @OnEvent
      void on() {
        on = true;
      }

      @OnEvent
      void off() {
        on = false;
      }
    }
  }

  interface V002Mended {
    @LiveView("/lamp")
    @Template("<button phx-click=\"#{on ? 'off' : 'on'}\">Switch</button>")
    class LampView {
      private boolean on;

      @OnEvent
      void on() {
        on = true;
      }

      @OnEvent
      void off() {
        on = false;
      }
    }
  }

  interface V004Broken {
    @LiveView("/orders")
    @Template("<button phx-click='home'>Home</button>")
    class OrdersView {
      @OnEvent
      void home(LiveSocket live) {
        live.pushPatch("/");
      }
    }
  }

  interface V004Mended {
    @LiveView("/orders")
    @Template("<button phx-click='home'>Home</button>")
    class OrdersView {
      @OnEvent
      void home(LiveSocket live) {
        live.pushNavigate("/");
      }
    }
  }

  interface V005Broken {
    @LiveView("/orders")
    @Template("<p>Page #{page}</p><button phx-click='open'>Open</button>")
    class OrdersView {
      @Param private int page;

      @OnParams
      void check(LiveSocket live) {
        if (live.connected()) {
          live.replacePatch("/orders?page=" + Math.max(page, 1));
        }
      }

      @OnEvent
      void open(LiveSocket live) {
        live.pushPatch("/orders");
      }
    }
  }

  interface V005Mended {
    @LiveView("/orders")
    @Template("<p>Page #{page}</p><button phx-click='open'>Open</button>")
    class OrdersView {
      @Param private int page;

      @OnParams
      void check(LiveSocket live) {
        if (page < 1) {
          live.replacePatch("/orders?page=1");
        }
      }

      @OnEvent
      void open(LiveSocket live) {
        live.pushPatch("/orders");
      }
    }
  }

  interface V007Broken {
    @LiveView("/mail")
    @Template("<p>#{count} messages</p><button phx-click='check'>Check</button>")
    class MailView {
      private int count;

      @OnEvent
      void check(LiveSocket live) {
        live.self().send(3);
      }

      @OnInfo
      void arrived(Long number) {
        count += number;
      }
    }
  }

  interface V007Mended {
    @LiveView("/mail")
    @Template("<p>#{count} messages</p><button phx-click='check'>Check</button>")
    class MailView {
      private int count;

      @OnEvent
      void check(LiveSocket live) {
        live.self().send(3);
      }

      @OnInfo
      void arrived(Integer number) {
        count += number;
      }
    }
  }

  interface V008Broken {
    @LiveView("/seats")
    @Template("<p>#{seat}</p>")
    class SeatsView {
      private List<String> held = List.of();
      private String seat = "none yet";

      @OnTerminate
      void release() {
        held.remove(0);
      }
    }
  }

  interface V008Mended {
    @LiveView("/seats")
    @Template("<p>#{seat}</p>")
    class SeatsView {
      private List<String> held = new ArrayList<>();
      private String seat = "none yet";

      @OnTerminate
      void release() {
        held.clear();
      }
    }
  }

  interface V009Broken {
    @LiveView("/account")
    @Template("<p>Your account</p>")
    class AccountView {
      @OnMount
      void enter(LiveSocket live) {
        if (live.connected()) {
          live.pushNavigate("/login");
        }
      }
    }

    @LiveView("/login")
    @Template("<p>Who are you?</p>")
    class LoginView {
      @OnMount
      void enter(LiveSocket live) {
        if (live.connected()) {
          live.pushNavigate("/account");
        }
      }
    }
  }

  interface V009Mended {
    @LiveView("/account")
    @Template("<p>Your account</p>")
    class AccountView {
      @OnMount
      void enter(LiveSocket live) {
        if (live.user().isEmpty()) {
          live.redirect("/login");
        }
      }
    }

    @LiveView("/login")
    @Template("<p>Who are you?</p>")
    class LoginView {
      @OnMount
      void enter(LiveSocket live) {
        if (live.user().isPresent()) {
          live.redirect("/account");
        }
      }
    }
  }

  interface V020Broken {
    @LiveView("/notes")
    @Template("<p>#{notes}</p><i>#{flash.error}</i><button phx-click='clear'>Clear</button>")
    class NotesView {
      private String notes = "Milk";

      @OnEvent
      @RolesAllowed("editor")
      void clear() {
        notes = "";
      }
    }
  }

  interface V020Mended {
    @LiveView("/notes")
    @Template(
        "<p>#{notes}</p><button :if=\"live.userInRole('editor')\" phx-click='clear'>Clear</button>")
    class NotesView {
      private String notes = "Milk";

      @OnEvent
      @RolesAllowed("editor")
      void clear() {
        notes = "";
      }
    }
  }

  interface V040Broken {
    @LiveView("/report")
    @Template("<p>#{done}</p><button phx-click='write'>Write</button>")
    class ReportView {
      private boolean done;

      @OnEvent
      void write(LiveSocket live) {
        live.startAsync("reprot", () -> "a report");
      }

      @OnAsync("report")
      void written(AsyncOutcome<String> report) {
        done = true;
      }
    }
  }

  interface V040Mended {
    @LiveView("/report")
    @Template("<p>#{done}</p><button phx-click='write'>Write</button>")
    class ReportView {
      private boolean done;

      @OnEvent
      void write(LiveSocket live) {
        live.startAsync("report", () -> "a report");
      }

      @OnAsync("report")
      void written(AsyncOutcome<String> report) {
        done = true;
      }
    }
  }

  interface V041Broken {
    @LiveView("/prices")
    @Template("<p>#{price.ok}</p><button phx-click='ask'>Ask</button>")
    class PricesView {
      private AsyncResult<String> price = AsyncResult.started();

      @OnEvent
      void ask(LiveSocket live) {
        price = live.async(() -> List.<String>of().iterator().next());
      }
    }
  }

  interface V041Mended {
    @LiveView("/prices")
    @Template("<p>#{price.ok}</p><button phx-click='ask'>Ask</button>")
    class PricesView {
      private AsyncResult<String> price = AsyncResult.started();

      @OnEvent
      void ask(LiveSocket live) {
        price = live.async(() -> List.<String>of().stream().findFirst().orElse("none"));
      }
    }
  }

  interface V042Broken {
    @LiveView("/prices")
    @Template("<p>#{first.ok}</p><button phx-click='ask'>Ask</button>")
    class PricesView {
      private AsyncResult<Integer> first = AsyncResult.started();

      @OnEvent
      void ask(LiveSocket live) {
        for (int i = 500; i > 0; i--) {
          int number = i;
          first = live.async(() -> number);
        }
      }
    }
  }

  interface V042Mended {
    @LiveView("/prices")
    @Template("<p>#{all.ok}</p><button phx-click='ask'>Ask</button>")
    class PricesView {
      private AsyncResult<List<Integer>> all = AsyncResult.started();

      @OnEvent
      void ask(LiveSocket live) {
        all = live.async(() -> IntStream.rangeClosed(1, 500).boxed().toList());
      }
    }
  }

  interface V043Broken {
    @ApplicationScoped
    class SignedIn implements MountHook {
      @Override
      public Next onMount(LiveSocket live) {
        return live.connected() ? Next.HALT : Next.CONTINUE;
      }
    }

    @LiveView(value = "/account", onMount = SignedIn.class)
    @Template("<p>Your account</p>")
    class AccountView {}
  }

  interface V043Mended {
    @ApplicationScoped
    class SignedIn implements MountHook {
      @Override
      public Next onMount(LiveSocket live) {
        if (live.connected()) {
          live.redirect("/sign-in");
          return Next.HALT;
        }
        return Next.CONTINUE;
      }
    }

    @LiveView(value = "/account", onMount = SignedIn.class)
    @Template("<p>Your account</p>")
    class AccountView {}
  }

  interface V044Broken {
    @LiveView("/editor")
    @Template("<p>#{events}</p><button phx-click='watch'>Watch</button>")
    class EditorView {
      private int events;

      @OnEvent
      void watch(LiveSocket live) {
        live.attachHook(
            "count",
            Stage.EVENT,
            (event, params) -> {
              events++;
              return Next.CONTINUE;
            });
      }
    }
  }

  interface V044Mended {
    @LiveView("/editor")
    @Template("<p>#{events}</p><button phx-click='watch'>Watch</button>")
    class EditorView {
      private int events;

      @OnEvent
      void watch(LiveSocket live) {
        live.detachHook("count", Stage.EVENT);
        live.attachHook(
            "count",
            Stage.EVENT,
            (event, params) -> {
              events++;
              return Next.CONTINUE;
            });
      }
    }
  }

  interface V045Broken {
    @LiveView("/mail")
    @Template("<p>#{count}</p><button phx-click='check'>Check</button>")
    class MailView {
      private int count;

      @OnMount
      void mount(LiveSocket live) {
        live.attachHook("spam", Stage.INFO, message -> Next.haltWith("no spam"));
      }

      @OnEvent
      void check(LiveSocket live) {
        live.self().send("buy now");
      }
    }
  }

  interface V045Mended {
    @LiveView("/mail")
    @Template("<p>#{count}</p><button phx-click='check'>Check</button>")
    class MailView {
      private int count;

      @OnMount
      void mount(LiveSocket live) {
        live.attachHook("spam", Stage.INFO, message -> Next.HALT);
      }

      @OnEvent
      void check(LiveSocket live) {
        live.self().send("buy now");
      }
    }
  }

  interface V021Broken {
    @LiveView("/primes")
    @Template("<p>#{found}</p><button phx-click='search'>Search</button>")
    class PrimesView {
      private String found = "";

      @OnEvent
      void search() {
        found = LongSearch.run();
      }
    }
  }

  interface V021Mended {
    @LiveView("/primes")
    @Template("<p>#{found}</p><button phx-click='search'>Search</button>")
    class PrimesView {
      record Found(String prime) {}

      @Inject private LiveSocket live;
      private String found = "";

      @OnEvent
      void search() {
        var self = live.self();
        CompletableFuture.runAsync(() -> self.send(new Found(LongSearch.run())));
      }

      @OnInfo
      void found(Found message) {
        found = message.prime();
      }
    }
  }

  interface V022Broken {
    @LiveView("/canvas")
    @Template("<p>#{x}</p><div id='canvas' phx-hook='Canvas' data-every='1'></div>")
    class CanvasView {
      private int x;

      @OnEvent
      void moved(@Param("x") int to) {
        x = to;
      }
    }
  }

  interface V022Mended {
    @LiveView("/canvas")
    @Template("<p>#{x}</p><div id='canvas' phx-hook='Canvas' data-every='100'></div>")
    class CanvasView {
      private int x;

      @OnEvent
      void moved(@Param("xs") List<Integer> path) {
        x = path.get(path.size() - 1);
      }
    }
  }

  interface P001Broken {
    @LiveView("/cart")
    @Template("<p>#{amount}</p><button phx-click='set' phx-value-to='two'>Two</button>")
    class CartView {
      private int amount = 1;

      @OnEvent
      void set(@Param("to") int to) {
        amount = to;
      }
    }
  }

  interface P001Mended {
    @LiveView("/cart")
    @Template("<p>#{amount}</p><button phx-click='set' phx-value-to='2'>Two</button>")
    class CartView {
      private int amount = 1;

      @OnEvent
      void set(@Param("to") int to) {
        amount = to;
      }
    }
  }

  interface P010Broken {
    record Guest(String name, String city) {}

    @LiveView("/guest")
    @Template("<p>#{form.name.value}</p><button phx-click='fill'>Fill in</button>")
    class GuestView {
      private Form<Guest> form = Form.empty(Guest.class);

      @OnEvent
      void fill() {
        form = form.with("nmae", "Ada");
      }
    }
  }

  interface P010Mended {
    record Guest(String name, String city) {}

    @LiveView("/guest")
    @Template("<p>#{form.name.value}</p><button phx-click='fill'>Fill in</button>")
    class GuestView {
      private Form<Guest> form = Form.empty(Guest.class);

      @OnEvent
      void fill() {
        form = form.with("name", "Ada");
      }
    }
  }

  interface P011Broken {
    record Span(int from, int to) {
      public Span {
        if (from > to) {
          throw new IllegalArgumentException("ends before it begins");
        }
      }
    }

    @LiveView("/span")
    @Template(
        "<p>#{length}</p><form phx-submit='save'>"
            + "<input name='span[from]' value='3'><input name='span[to]' value='1'></form>")
    class SpanView {
      private int length;

      @OnEvent
      void save(Form<Span> form) {
        length = form.value().to() - form.value().from();
      }
    }
  }

  interface P011Mended {
    record Span(int from, int to) {
      public Span {
        if (from > to) {
          throw new IllegalArgumentException("ends before it begins");
        }
      }
    }

    @LiveView("/span")
    @Template(
        "<p>#{length}</p><form phx-submit='save'>"
            + "<input name='span[from]' value='3'><input name='span[to]' value='1'></form>")
    class SpanView {
      private int length;

      @OnEvent
      void save(Form<Span> form) {
        if (form.valid()) {
          length = form.value().to() - form.value().from();
        }
      }
    }
  }

  interface P012Broken {
    class Pet {
      final String name;

      Pet(String name) {
        this.name = name;
      }
    }

    @LiveView("/pet")
    @Template("<p>#{name}</p><button phx-click='ask'>Ask</button>")
    class PetView {
      private String name = "";

      @OnEvent
      void ask() {
        name = Form.empty(Pet.class).field("name").text();
      }
    }
  }

  interface P012Mended {
    record Pet(String name) {}

    @LiveView("/pet")
    @Template("<p>#{name}</p><button phx-click='ask'>Ask</button>")
    class PetView {
      private String name = "";

      @OnEvent
      void ask() {
        name = Form.empty(Pet.class).field("name").text();
      }
    }
  }

  interface LongSearch {
    static String run() {
      return "2";
    }
  }

  interface V003Broken {
    @LiveView("/report")
    @Template("<p>#{rows.size()}</p><button phx-click='load'>Load</button>")
    class ReportView {
      @Inject Ledger ledger;
      private List<String> rows = List.of();

      @OnEvent
      void load() {
        rows = ledger.yearly();
      }

      @OnInfo
      void sold(String item) {}
    }
  }

  interface V003Mended {
    @LiveView("/report")
    @Template("<p>#{rows.result.size()}</p><button phx-click='load'>Load</button>")
    class ReportView {
      @Inject Ledger ledger;
      private AsyncResult<List<String>> rows = AsyncResult.started();

      @OnEvent
      void load(LiveSocket live) {
        rows = live.async(ledger::yearly);
      }

      @OnInfo
      void sold(String item) {}
    }
  }

  /** What takes so long that much happens meanwhile. */
  @ApplicationScoped
  class Ledger {
    private Runnable meanwhile = () -> {};

    void meanwhile(Runnable happens) {
      meanwhile = happens;
    }

    List<String> yearly() {
      meanwhile.run();
      return List.of("2024", "2025");
    }
  }
}
