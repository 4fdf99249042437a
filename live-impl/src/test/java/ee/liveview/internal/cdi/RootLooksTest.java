package ee.liveview.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.Html;
import ee.liveview.Slot;
import ee.liveview.internal.problem.Checks;
import ee.liveview.internal.problem.Level;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.ComponentType;
import ee.liveview.internal.render.Components;
import ee.liveview.internal.render.TemplateSlot;
import ee.liveview.internal.render.Templates;
import ee.liveview.internal.template.expr.Names;
import ee.liveview.internal.view.AssetUrls;
import ee.liveview.internal.view.Assets;
import ee.liveview.internal.view.Globals;
import ee.liveview.internal.view.RootLayout;
import ee.liveview.internal.view.RootLayouts;
import ee.liveview.proves.Proves;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootLooksTest {
  private static final String CONTENT = "#{head}<live:content/>";

  @TempDir Path path;

  private void write(String file, String content) throws IOException {
    var target = path.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, content);
  }

  private RootLayouts load(Map<String, String> named) throws IOException {
    return load(named, Checks.DEFAULT);
  }

  private RootLayouts load(Map<String, String> named, Checks checks) throws IOException {
    return load(named, checks, Components.NONE);
  }

  private RootLayouts load(Map<String, String> named, Checks checks, Components components)
      throws IOException {
    var globals = new Globals(Map.of("shop", String.class), Map.of("shop", () -> "Tea & Co"));
    var problems = new ArrayList<Problem>();
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    try (var loader =
        new URLClassLoader(new URL[] {path.toUri().toURL()}, getClass().getClassLoader())) {
      thread.setContextClassLoader(loader);
      var layouts =
          new RootLooks(components, globals, checks, problems::add, same -> same).of(named);
      var errors = checks.errors(problems);
      if (!errors.isEmpty()) {
        throw new IllegalStateException(
            errors.stream().map(Problem::report).collect(Collectors.joining("\n", "\n", "")));
      }
      return layouts.orElseThrow();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private String html(RootLayouts layouts, String session, String title) {
    return layouts
        .of(session)
        .html(
            new RootLayout.Page(
                title,
                Html.raw("<meta>"),
                Html.raw("<div></div>"),
                "/shop",
                "token",
                new AssetUrls(Assets.UNVERSIONED, "/shop")));
  }

  private String html(String layout, String title) throws IOException {
    write("liveview/root.html", layout);
    return html(load(Map.of()), "default", title);
  }

  private void report(String layout, String expected) throws IOException {
    write("liveview/root.html", layout);
    assertThatThrownBy(() -> load(Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("\n" + expected);
  }

  @Nested
  class The_root_layout {
    @Test
    @Proves("LV-LAY-04")
    void is_that_of_the_live_session_or_of_the_application_or_the_one_that_ships()
        throws IOException {
      assertThat(html(load(Map.of()), "default", "Tea"))
          .isEqualTo(
              """
              <!DOCTYPE html>
              <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title data-default="Tea">Tea</title>
                  <meta>
                </head>
                <body>
                  <div></div>
                </body>
              </html>
              """);
      write("liveview/root.html", "<body>" + CONTENT + "</body>");
      write("ui/admin.html", "<body class=\"admin\">" + CONTENT + "</body>");
      var layouts = load(Map.of("admin", "ui/admin.html"));
      assertThat(html(layouts, "default", "")).isEqualTo("<body><meta><div></div></body>");
      assertThat(html(layouts, "admin", ""))
          .isEqualTo("<body class=\"admin\"><meta><div></div></body>");
    }

    @Test
    void reaches_named_beans_assets_and_the_token() throws IOException {
      assertThat(
              html("<p>#{shop} #{asset['app.css']} #{csrfToken} #{contextPath}</p>" + CONTENT, ""))
          .isEqualTo("<p>Tea &amp; Co /shop/app.css token /shop</p><meta><div></div>");
    }

    @Test
    @Proves("LV-LAY-06")
    void needs_a_place_for_the_view_and_for_what_makes_it_live() throws IOException {
      report(
          "<p></p>",
          """
          LIVE-R050  The root layout has no place for the view

            liveview/root.html:1:1
               1 | <p></p>
                 | ^

            Write <live:content/> where the view belongs.

          LIVE-R050  The root layout has no #{head}, without which no page becomes live

            liveview/root.html:1:1
               1 | <p></p>
                 | ^

            Write #{head} into the <head>.
          """);
    }

    @Test
    void may_have_what_is_only_worth_a_warning() throws IOException {
      var layout = "<p phx-clik=\"a\"></p>" + CONTENT;
      assertThat(html(layout, "")).startsWith("<p phx-clik=\"a\"></p>");
      var strict = new Checks(Map.of("LIVE-T033", Level.ERROR));
      assertThatThrownBy(() -> load(Map.of(), strict))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("\nLIVE-T033  There is no attribute phx-clik\n");
    }
  }

  @Nested
  class A_component_in_a_root_layout {
    private static final ComponentType LOGOUT =
        new ComponentType(
            "app:logout",
            List.of(new ComponentType.SlotParameter("inner", false, List.of(), false)),
            (template, arguments, caller) ->
                caller.inner(new Logout((Slot) arguments[0]), template.localCount()));
    private static final ComponentType CART =
        new ComponentType(
            "app:cart",
            List.of(new ComponentType.Attribute("id", String.class, true, null, List.of())),
            null);

    /** What the template of the component names. */
    public record Logout(@Nullable Slot inner) {}

    private final Components both =
        new Components() {
          @Override
          public @Nullable ComponentType find(String name) {
            return Stream.of(LOGOUT, CART)
                .filter(c -> c.name().equals(name))
                .findAny()
                .orElse(null);
          }

          @Override
          public Collection<String> names() {
            return List.of(LOGOUT.name(), CART.name());
          }
        };

    A_component_in_a_root_layout() {
      var globals = Map.<String, Type>of("contextPath", String.class, "csrfToken", String.class);
      var names = new Names(Logout.class, MethodHandles.lookup(), Map.of(), globals);
      var source =
          new SourceFile(
              "Logout.html",
              "<a href=\"#{contextPath}/out\" data-csrf=\"#{csrfToken}\"><live:slot/></a>");
      var template = Templates.compile(source, names, Checks.DEFAULT).template();
      LOGOUT.template(TemplateSlot.fixed(Objects.requireNonNull(template)));
    }

    @Test
    void is_written_with_the_page_and_knows_its_address_and_token() throws IOException {
      write("liveview/root.html", CONTENT + "<app:logout>#{shop}</app:logout>");
      assertThat(html(load(Map.of(), Checks.DEFAULT, both), "default", ""))
          .isEqualTo("<meta><div></div><a href=\"/shop/out\" data-csrf=\"token\">Tea &amp; Co</a>");
    }

    @Test
    void has_no_state() throws IOException {
      write("liveview/root.html", CONTENT + "<app:cart id=\"c\"/>");
      assertThatThrownBy(() -> load(Map.of(), Checks.DEFAULT, both))
          .hasMessage(
              """

              LIVE-R051  <app:cart> has state, and what is in a root layout does not live

                liveview/root.html:1:23
                   1 | #{head}<live:content/><app:cart id="c"/>
                     |                       ^

                Call it in the view, or in an app layout.
              """);
    }
  }

  @Nested
  class The_title {
    private static final String TAG =
        "<live:title prefix=\"#{shop}: \" suffix=\" · \" default=\"Home &amp; more\"/>" + CONTENT;

    @Test
    @Proves({"LV-BUILT-29", "WIRE-27"})
    void stands_between_prefix_and_suffix() throws IOException {
      assertThat(html(TAG, "<Cups>"))
          .isEqualTo(
              "<title data-prefix=\"Tea &amp; Co: \" data-default=\"Home &amp; more\""
                  + " data-suffix=\" · \">Tea &amp; Co: &lt;Cups&gt; · </title><meta><div></div>");
    }

    @Test
    @Proves({"LV-BUILT-30", "WIRE-27"})
    void is_the_default_when_it_is_empty() throws IOException {
      assertThat(html(TAG, ""))
          .isEqualTo(
              "<title data-prefix=\"Tea &amp; Co: \" data-default=\"Home &amp; more\""
                  + " data-suffix=\" · \">Tea &amp; Co: Home &amp; more · </title><meta><div></div>");
      assertThat(html("<live:title/>" + CONTENT, "")).isEqualTo("<title></title><meta><div></div>");
    }

    @Test
    void takes_no_other_attribute_and_no_content() throws IOException {
      report(
          "<live:title sufix=\"x\"/>" + CONTENT,
          """
          LIVE-R051  <live:title> has no attribute sufix

            liveview/root.html:1:13
               1 | <live:title sufix="x"/>#{head}<live:content/>
                 |             ^

            It takes prefix, suffix and default.
          """);
      report(
          "<live:title>#{title}</live:title>" + CONTENT,
          """
          LIVE-R051  <live:title> has content, but it shows the title of the page

            liveview/root.html:1:1
               1 | <live:title>#{title}</live:title>#{head}<live:content/>
                 | ^

            Write <live:title/>, and what surrounds the title as prefix and suffix.
          """);
    }
  }
}
