package ee.liveview.internal.dev;

import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.render.EventUse;
import ee.liveview.internal.render.RenderException;
import ee.liveview.internal.view.ViewType;
import jakarta.json.stream.JsonGenerator;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong, as a page shows it to its developer.
 *
 * @param facts by name, in the order to be shown
 * @param excerpt the lines of the template that matter; empty for none
 * @param remedy what to do; empty when there is no general advice
 * @param stack of the exception; empty for none
 */
record Report(
    String title, Map<String, String> facts, String excerpt, String remedy, String stack) {

  /** A template that cannot be used. */
  static Report of(Problem problem) {
    var facts = new LinkedHashMap<String, String>();
    if (problem.at() != null) {
      facts.put("At", problem.at().toString());
    }
    return new Report(title(problem), facts, problem.excerpt(), problem.remedy(), "");
  }

  /**
   * An exception of a view.
   *
   * @param activity what the view was doing
   * @param event the event that it handled; null for none
   */
  static Report of(ViewType view, String activity, @Nullable String event, Throwable thrown) {
    var facts = new LinkedHashMap<String, String>();
    facts.put("View", view.name());
    facts.put("During", activity);
    if (thrown instanceof RenderException placed) {
      var problem = placed.problem();
      facts.put("At", String.valueOf(problem.at()));
      var cause = Objects.requireNonNullElse(placed.getCause(), placed);
      return new Report(title(problem), facts, problem.excerpt(), problem.remedy(), stackOf(cause));
    }
    var sent =
        view.template().current().events().stream()
            .filter(use -> use.event().equals(event))
            .findFirst()
            .map(EventUse::at);
    sent.ifPresent(at -> facts.put("Sent from", at.toString()));
    return new Report(
        thrown.toString(), facts, sent.map(Problem::excerpt).orElse(""), "", stackOf(thrown));
  }

  private static String title(Problem problem) {
    return problem.code().code() + "  " + problem.sentence();
  }

  private static String stackOf(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  void write(JsonGenerator out) {
    out.writeStartObject().write("title", title).writeStartObject("facts");
    facts.forEach(out::write);
    out.writeEnd()
        .write("excerpt", excerpt)
        .write("remedy", remedy)
        .write("stack", stack)
        .writeEnd();
  }

  /** The same as a page of its own. */
  String html(String head) {
    var out =
        new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    out.append("<title>").append(escape(title)).append("</title>").append(head);
    out.append("</head><body><main class=\"live-report\"><h1>").append(escape(title));
    out.append("</h1><dl>");
    facts.forEach(
        (name, fact) ->
            out.append("<dt>")
                .append(name)
                .append("</dt><dd>")
                .append(escape(fact))
                .append("</dd>"));
    out.append("</dl>");
    block(out, "<pre class=\"excerpt\">", excerpt, "</pre>");
    block(out, "<p>", remedy, "</p>");
    block(out, "<pre class=\"stack\" tabindex=\"0\">", stack, "</pre>");
    return out.append("</main></body></html>\n").toString();
  }

  private static void block(StringBuilder out, String before, String text, String after) {
    if (!text.isEmpty()) {
      out.append(before).append(escape(text)).append(after);
    }
  }

  private static String escape(String text) {
    return ee.liveview.Html.escape(text);
  }
}
