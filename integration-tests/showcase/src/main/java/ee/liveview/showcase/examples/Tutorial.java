package ee.liveview.showcase.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The examples, in their order. */
final class Tutorial {
  static final List<Example> ALL =
      List.of(
          new Example(
              31,
              "Form basics",
              "A record says which fields there are and what they must be; each change is checked.",
              UserFormView.class),
          new Example(
              32,
              "Errors while you type",
              "A field says what is wrong with it as soon as somebody has been at it, a text that is no number included.",
              ProductFormView.class),
          new Example(
              33,
              "Several fields",
              "A form of five fields, one of which may be empty, and what a good one gives.",
              AddressFormView.class),
          new Example(
              34,
              "A record in a record",
              "The address is a record of its own; its errors stand at its fields.",
              PersonFormView.class),
          new Example(
              35,
              "A form that survives",
              "What was typed is still there after the connection was lost.",
              ArticleFormView.class));

  private Tutorial() {}

  static Example numbered(int number) {
    return ALL.stream().filter(e -> e.number() == number).findFirst().orElseThrow();
  }

  /**
   * One of them.
   *
   * @param about what it shows
   */
  record Example(int number, String title, String about, Class<?> view) {
    String path() {
      return "/examples/" + number;
    }

    String java() {
      return read(".java");
    }

    String html() {
      return read(".html");
    }

    /** Source and template lie beside the class in the WAR. */
    private String read(String end) {
      var file = view.getSimpleName() + end;
      try (var in = view.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException(file + " is not in the application");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
