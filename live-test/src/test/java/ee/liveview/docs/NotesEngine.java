package ee.liveview.docs;

import ee.liveview.Html;
import ee.liveview.spi.TemplateEngine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/** A language of paragraphs and nothing else, of docs/components.md. */
@ApplicationScoped
class NotesEngine implements TemplateEngine {

  @Override
  public String extension() {
    return "note";
  }

  @Override
  public Compiled compile(String name, String source) {
    if (source.isBlank()) {
      throw new IllegalArgumentException("it is empty");
    }
    return attributes ->
        Html.raw(
            source
                .lines()
                .map(line -> line.replace("{who}", String.valueOf(attributes.get("who"))))
                .map(line -> "<p>" + Html.escape(line) + "</p>")
                .collect(Collectors.joining()));
  }
}
