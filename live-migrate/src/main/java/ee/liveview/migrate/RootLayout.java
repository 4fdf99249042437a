package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The page around all views, from the head of a template. */
record RootLayout(String title, Map<String, String> body, List<Out> head) {
  /** What is in reach there. */
  private static final Pattern KNOWN =
      Pattern.compile("#\\{(?:contextPath|csrfToken|asset\\['[^']*'])}");

  String markup() {
    List<Out> inHead = new ArrayList<>();
    inHead.add(new Out.Element("meta", new LinkedHashMap<>(Map.of("charset", "utf-8")), List.of()));
    inHead.add(new Out.Text("\n"));
    inHead.add(
        Out.Element.of("live:title").with("default", El.dynamic(title) ? "" : Tag.escaped(title)));
    inHead.add(new Out.Text("\n"));
    for (var node : head) {
      inHead.add(inReach(node) ? node : note(node));
      inHead.add(new Out.Text("\n"));
    }
    inHead.add(new Out.Text("#{head}\n"));
    var html =
        Out.Element.of(
            "html",
            Out.Element.of("head", inHead),
            new Out.Element("body", body, List.of(Out.Element.of("live:content"))));
    return "<!DOCTYPE html>" + Out.markup(List.of(html));
  }

  private static boolean inReach(Out node) {
    return !KNOWN.matcher(Out.markup(List.of(node))).replaceAll("").contains("#{");
  }

  private static Out note(Out node) {
    return new Out.Note(
        "TODO needs what only a page knows: "
            + Out.markup(List.of(node)).replaceAll("<!---|--->", ""));
  }
}
