package ee.liveview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An option of commands: its name in Java, its name on the wire, and what it may be. */
enum JsOption {
  TO("to", "to", Kind.TEXT),
  INNER("inner", "to", Kind.RELATIVE),
  CLOSEST("closest", "to", Kind.RELATIVE),
  TRANSITION("transition", "transition", Kind.CLASSES),
  IN("in", "ins", Kind.CLASSES),
  OUT("out", "outs", Kind.CLASSES),
  TIME("time", "time", Kind.MILLIS),
  DISPLAY("display", "display", Kind.TEXT),
  BLOCKING("blocking", "blocking", Kind.FLAG),
  BUBBLES("bubbles", "bubbles", Kind.FLAG),
  DETAIL("detail", "detail", Kind.MAP),
  TARGET("target", "target", Kind.TARGET),
  LOADING("loading", "loading", Kind.TEXT),
  PAGE_LOADING("pageLoading", "page_loading", Kind.FLAG),
  VALUE("value", "value", Kind.MAP),
  REPLACE("replace", "replace", Kind.FLAG);

  private final String java;
  private final String wire;
  private final Kind kind;

  JsOption(String java, String wire, Kind kind) {
    this.java = java;
    this.wire = wire;
    this.kind = kind;
  }

  String java() {
    return java;
  }

  String wire() {
    return wire;
  }

  /** The value as it is written, when it is one for this option. */
  Object checked(Object value, String method) {
    boolean fits =
        switch (kind) {
          case TEXT, RELATIVE -> value instanceof CharSequence;
          case CLASSES -> value instanceof CharSequence || value instanceof Iterable<?>;
          case MILLIS -> value instanceof Number millis && millis.longValue() >= 0;
          case FLAG -> value instanceof Boolean;
          case MAP -> value instanceof Map<?, ?>;
          case TARGET -> true;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "The option " + java + " of JS." + method + " is " + kind.shown + ", not " + value);
    }
    return switch (kind) {
      case CLASSES -> classes(value);
      case RELATIVE -> Map.of(java, value);
      case TARGET -> value instanceof Number ? value : value.toString();
      default -> value;
    };
  }

  /** One to three lists of classes: during the transition, at its start, at its end. */
  static List<List<String>> classes(Object given) {
    var lists = new ArrayList<List<String>>();
    if (given instanceof Iterable<?> texts) {
      texts.forEach(text -> lists.add(JsonText.names(String.valueOf(text))));
    } else {
      lists.add(JsonText.names(given.toString()));
    }
    if (lists.isEmpty() || lists.size() > 3) {
      throw new IllegalArgumentException(
          "A transition has one to three texts of classes, unlike " + given);
    }
    while (lists.size() < 3) {
      lists.add(List.of());
    }
    return lists;
  }

  private enum Kind {
    TEXT("a text"),
    RELATIVE("a CSS selector"),
    CLASSES("a text of classes, or a list of one to three such texts"),
    MILLIS("a number of milliseconds"),
    FLAG("true or false"),
    MAP("a map"),
    TARGET("a CSS selector or a component");

    private final String shown;

    Kind(String shown) {
      this.shown = shown;
    }
  }
}
