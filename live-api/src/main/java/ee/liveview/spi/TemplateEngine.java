package ee.liveview.spi;

import ee.liveview.Html;
import java.util.Map;

/**
 * Another template language for components that are a file alone: a CDI bean of this type.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class MarkdownEngine implements TemplateEngine {
 *   private final Parser parser = Parser.builder().build();
 *
 *   @Override
 *   public String extension() {
 *     return "md";
 *   }
 *
 *   @Override
 *   public Compiled compile(String name, String source) {
 *     var html = Html.raw(renderer.render(parser.parse(source)));
 *     return attributes -> html;
 *   }
 * }
 * }</pre>
 *
 * <p>With it {@code liveview/components/help/shipping.md} on the class path is {@code
 * <help:shipping/>} in every template. It takes any attribute, and no content. What it renders is
 * written as it is and compared as a whole: when it changes, all of it is sent.
 *
 * <p>In Phoenix: {@code Phoenix.Template.Engine}.
 *
 * <p>In Faces: {@code ViewDeclarationLanguage}, as far as a part of a page goes.
 */
public interface TemplateEngine {

  /** The end of the names of its files, without the dot; {@code html} belongs to the engine. */
  String extension();

  /**
   * Reads a template, once, when the application is deployed.
   *
   * @param name its path on the class path
   * @param source its text
   * @throws RuntimeException when it is no template; reported as LIVE-D027 with the message
   */
  Compiled compile(String name, String source);

  /** A template that was read. */
  @FunctionalInterface
  interface Compiled {

    /**
     * The HTML; it is not escaped again.
     *
     * <p>Called by many threads, in a turn of each view that shows it.
     *
     * @param attributes what the call gives, by name as written; values may be null
     */
    Html render(Map<String, Object> attributes);
  }
}
