package ee.liveview;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One command before it is JSON.
 *
 * @param method its name in Java
 * @param op its name on the wire
 * @param given the arguments that are no options
 */
record JsCommand(String method, String op, Map<String, Object> given) {
  private static final Set<JsOption> PLACE = Set.of(JsOption.TO, JsOption.INNER, JsOption.CLOSEST);
  private static final Set<JsOption> MOTION =
      Set.of(JsOption.TRANSITION, JsOption.TIME, JsOption.BLOCKING);
  private static final Map<String, Set<JsOption>> TAKEN =
      Map.ofEntries(
          Map.entry("show", all(List.of(PLACE, MOTION, Set.of(JsOption.DISPLAY)))),
          Map.entry("hide", all(List.of(PLACE, MOTION))),
          Map.entry(
              "toggle",
              all(
                  List.of(
                      PLACE,
                      Set.of(
                          JsOption.IN,
                          JsOption.OUT,
                          JsOption.TIME,
                          JsOption.DISPLAY,
                          JsOption.BLOCKING)))),
          Map.entry("addClass", all(List.of(PLACE, MOTION))),
          Map.entry("removeClass", all(List.of(PLACE, MOTION))),
          Map.entry("toggleClass", all(List.of(PLACE, MOTION))),
          Map.entry("transition", all(List.of(PLACE, Set.of(JsOption.TIME, JsOption.BLOCKING)))),
          Map.entry("setAttribute", PLACE),
          Map.entry("removeAttribute", PLACE),
          Map.entry("toggleAttribute", PLACE),
          Map.entry("ignoreAttributes", PLACE),
          Map.entry(
              "dispatch",
              all(List.of(PLACE, Set.of(JsOption.DETAIL, JsOption.BUBBLES, JsOption.BLOCKING)))),
          Map.entry(
              "push",
              Set.of(JsOption.TARGET, JsOption.LOADING, JsOption.PAGE_LOADING, JsOption.VALUE)),
          Map.entry("exec", PLACE),
          Map.entry("focus", PLACE),
          Map.entry("focusFirst", PLACE),
          Map.entry("pushFocus", PLACE),
          Map.entry("navigate", Set.of(JsOption.REPLACE)),
          Map.entry("patch", Set.of(JsOption.REPLACE)));

  private static Set<JsOption> all(List<Set<JsOption>> sets) {
    return sets.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  static Set<String> options(String method) {
    return TAKEN.getOrDefault(method, Set.of()).stream()
        .map(JsOption::java)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static JsCommand show() {
    return new JsCommand("show", "show", Map.of());
  }

  static JsCommand hide() {
    return new JsCommand("hide", "hide", Map.of());
  }

  static JsCommand toggle() {
    return new JsCommand("toggle", "toggle", Map.of());
  }

  static JsCommand classes(String method, String op, String names) {
    return new JsCommand(method, op, Map.of("names", JsonText.names(names)));
  }

  static JsCommand transition(Object classes) {
    return new JsCommand(
        "transition", "transition", Map.of("transition", JsOption.classes(classes)));
  }

  static JsCommand setAttribute(String name, String value) {
    return new JsCommand("setAttribute", "set_attr", Map.of("attr", List.of(name, value)));
  }

  static JsCommand removeAttribute(String name) {
    return new JsCommand("removeAttribute", "remove_attr", Map.of("attr", name));
  }

  static JsCommand toggleAttribute(String... nameAndValues) {
    return new JsCommand("toggleAttribute", "toggle_attr", Map.of("attr", List.of(nameAndValues)));
  }

  static JsCommand ignoreAttributes(String names) {
    return new JsCommand(
        "ignoreAttributes", "ignore_attrs", Map.of("attrs", JsonText.names(names)));
  }

  static JsCommand dispatch(String event) {
    return new JsCommand("dispatch", "dispatch", Map.of("event", event));
  }

  static JsCommand push(String event) {
    return new JsCommand("push", "push", Map.of("event", event));
  }

  static JsCommand exec(String attribute) {
    return new JsCommand("exec", "exec", Map.of("attr", attribute));
  }

  static JsCommand focus(String method, String op) {
    return new JsCommand(method, op, Map.of());
  }

  static JsCommand popFocus() {
    return new JsCommand("popFocus", "pop_focus", Map.of());
  }

  /** To another place; the client wants to be told each time whether it replaces this one. */
  static JsCommand go(String op, String address) {
    var given = new LinkedHashMap<String, Object>();
    given.put("href", address);
    given.put("replace", false);
    return new JsCommand(op, op, given);
  }

  JsCommand to(String selector) {
    var more = new LinkedHashMap<>(given);
    more.put("to", selector);
    return new JsCommand(method, op, more);
  }

  /** The command as JSON: its name and its arguments. */
  String json(Map<String, ?> options) {
    // In the order of the enum, so that equal options make equal text.
    var chosen = new EnumMap<JsOption, Object>(JsOption.class);
    options.forEach(
        (name, value) -> {
          var option = option(name);
          var used = value instanceof Optional<?> one ? one.orElse(null) : value;
          if (used != null) {
            chosen.put(option, option.checked(used, method));
          }
        });
    var arguments = new LinkedHashMap<>(given);
    chosen.forEach(
        (option, value) -> {
          if (PLACE.contains(option) && arguments.containsKey(option.wire())) {
            throw new IllegalArgumentException(
                "JS."
                    + method
                    + " is told twice what to act on: the option "
                    + option.java()
                    + " is one.");
          }
          arguments.put(option.wire(), value);
        });
    return "[" + JsonText.quoted(op) + "," + JsonText.of(arguments) + "]";
  }

  private JsOption option(@Nullable String name) {
    var taken = TAKEN.getOrDefault(method, Set.of());
    return taken.stream()
        .filter(option -> option.java().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "JS."
                        + method
                        + " has no option "
                        + name
                        + ". It takes "
                        + String.join(", ", options(method))
                        + "."));
  }
}
