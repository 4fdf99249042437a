package ee.liveview.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.Html;
import ee.liveview.internal.problem.Checks;
import ee.liveview.internal.problem.Level;
import ee.liveview.internal.view.AssetUrls;
import ee.liveview.internal.view.Assets;
import ee.liveview.internal.view.Globals;
import ee.liveview.proves.Proves;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootLayoutsTest {
  private static final String CONTENT = "#{head}<live:content/>";

  @TempDir Path path;

  private Folder files() throws IOException {
    return new Folder(path).with("web/app.css", "p {}");
  }

  private RootLayouts load(Map<String, String> named) throws IOException {
    return load(named, Checks.DEFAULT);
  }

  private RootLayouts load(Map<String, String> named, Checks checks) throws IOException {
    var assets = new StaticAssets(new Folder(path.resolve("web")).context(), false);
    var globals = new Globals(Map.of("shop", String.class), Map.of("shop", () -> "Tea & Co"));
    try (var loader =
        new URLClassLoader(new URL[] {path.toUri().toURL()}, getClass().getClassLoader())) {
      return RootLayouts.load(loader, named, globals, List.of(), checks, assets);
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
    files().with("liveview/root.html", layout);
    return html(load(Map.of()), "default", title);
  }

  private void report(String layout, String expected) throws IOException {
    files().with("liveview/root.html", layout);
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
      files();
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
      files().with("liveview/root.html", "<body>" + CONTENT + "</body>");
      files().with("ui/admin.html", "<body class=\"admin\">" + CONTENT + "</body>");
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

    @Test
    void may_name_only_assets_that_exist() throws IOException {
      report(
          "<link href=\"#{asset['ap.css']}\">" + CONTENT,
          """
          LIVE-R052  There is no asset ap.css

            liveview/root.html:1:15
               1 | <link href="#{asset['ap.css']}">#{head}<live:content/>
                 |               ^

            Did you mean 'app.css'?
          """);
    }
  }

  @Nested
  class The_title {
    private static final String TAG =
        "<live:title prefix=\"#{shop}: \" suffix=\" · \" default=\"Home &amp; more\"/>" + CONTENT;

    @Test
    @Proves("LV-BUILT-29")
    void stands_between_prefix_and_suffix() throws IOException {
      assertThat(html(TAG, "<Cups>"))
          .isEqualTo(
              "<title data-prefix=\"Tea &amp; Co: \" data-default=\"Home &amp; more\""
                  + " data-suffix=\" · \">Tea &amp; Co: &lt;Cups&gt; · </title><meta><div></div>");
    }

    @Test
    @Proves("LV-BUILT-30")
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
