package ee.liveview;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Commands that the browser runs by itself when something happens to an element: a menu opens
 * without asking the server.
 *
 * <pre>{@code
 * <button phx-click="#{JS.show('#menu', {'transition': 'fade-in'}).push('opened')}">Menu</button>
 * }</pre>
 *
 * <p>In a template {@code JS} is at hand. In Java it is {@link LiveSocket#js()}, or {@link #none()}
 * where no page is near:
 *
 * <pre>{@code
 * JS close() {
 *   return live.js().hide("#menu", JsOptions.with().time(150)).popFocus();
 * }
 * }</pre>
 *
 * <p>Every method returns these commands followed by one more; the browser runs them in that order.
 * Each acts on the element itself, or on the elements of a CSS selector that comes after what the
 * command needs, or on those of the options {@code to}, {@code inner} and {@code closest}. The
 * other options are those of {@link JsOptions}; a template writes them as a map. What a command
 * shows, hides or changes in an element stays when the server updates the page.
 *
 * <p>Instances are immutable, and equal when they do the same. As text they are JSON, which goes
 * into an attribute ({@code phx-click}, {@code phx-mounted}, {@code data-…} for {@code
 * liveSocket.execJS}) and into a payload of {@link LiveSocket#pushEvent}. No argument may be null.
 *
 * <p>In Phoenix: {@code Phoenix.LiveView.JS}.
 *
 * <p>In Faces: the scripts in {@code onclick}.
 */
public final class JS {
  private static final JS NONE =
      new JS(
          "",
          path -> {
            throw new IllegalStateException(
                "JS.none() does not know where the application is. Begin with live.js() to go to "
                    + path
                    + ".");
          });

  private final String commands;
  private final UnaryOperator<String> addresses;

  private JS(String commands, UnaryOperator<String> addresses) {
    this.commands = commands;
    this.addresses = addresses;
  }

  /** No commands, to begin with; they cannot navigate. */
  public static JS none() {
    return NONE;
  }

  /**
   * No commands, to begin with.
   *
   * @param addresses makes the address of a path of the application, or throws {@link
   *     IllegalArgumentException}; the engine has one
   */
  public static JS addressing(UnaryOperator<String> addresses) {
    return new JS("", addresses);
  }

  /** The names of the options that a method of this class takes; empty when it takes none. */
  public static Set<String> options(String method) {
    return JsCommand.options(method);
  }

  /** These commands, then others. */
  public JS concat(JS others) {
    if (commands.isEmpty()) {
      return new JS(others.commands, addresses);
    }
    return others.commands.isEmpty() ? this : new JS(commands + "," + others.commands, addresses);
  }

  private JS and(JsCommand command, Map<String, ?> options) {
    var one = command.json(options);
    return new JS(commands.isEmpty() ? one : commands + "," + one, addresses);
  }

  // Showing and hiding.

  /** Shows the element when it is hidden. */
  public JS show() {
    return show(Map.of());
  }

  /** Shows what is hidden of a CSS selector. */
  public JS show(String to) {
    return show(to, Map.of());
  }

  /** Shows what is hidden, with a transition, time, display. */
  public JS show(Map<String, ?> options) {
    return and(JsCommand.show(), options);
  }

  /** As {@link #show(Map)}, of a CSS selector. */
  public JS show(String to, Map<String, ?> options) {
    return and(JsCommand.show().to(to), options);
  }

  /** Hides the element when it is visible. */
  public JS hide() {
    return hide(Map.of());
  }

  /** Hides what is visible of a CSS selector. */
  public JS hide(String to) {
    return hide(to, Map.of());
  }

  /** Hides what is visible, with a transition and time. */
  public JS hide(Map<String, ?> options) {
    return and(JsCommand.hide(), options);
  }

  /** As {@link #hide(Map)}, of a CSS selector. */
  public JS hide(String to, Map<String, ?> options) {
    return and(JsCommand.hide().to(to), options);
  }

  /** Shows the element when it is hidden, else hides it. */
  public JS toggle() {
    return toggle(Map.of());
  }

  /** Shows what is hidden of a CSS selector and hides what is visible. */
  public JS toggle(String to) {
    return toggle(to, Map.of());
  }

  /** Shows or hides, with a transition in and out, time, display. */
  public JS toggle(Map<String, ?> options) {
    return and(JsCommand.toggle(), options);
  }

  /** As {@link #toggle(Map)}, of a CSS selector. */
  public JS toggle(String to, Map<String, ?> options) {
    return and(JsCommand.toggle().to(to), options);
  }

  // Classes and transitions.

  /** Adds classes, separated by spaces. */
  public JS addClass(String names) {
    return addClass(names, Map.of());
  }

  /** Adds classes to what a CSS selector finds. */
  public JS addClass(String names, String to) {
    return addClass(names, to, Map.of());
  }

  /** Adds classes, with a transition and time. */
  public JS addClass(String names, Map<String, ?> options) {
    return and(JsCommand.classes("addClass", "add_class", names), options);
  }

  /** As {@link #addClass(String, Map)}, of a CSS selector. */
  public JS addClass(String names, String to, Map<String, ?> options) {
    return and(JsCommand.classes("addClass", "add_class", names).to(to), options);
  }

  /** Removes classes, separated by spaces. */
  public JS removeClass(String names) {
    return removeClass(names, Map.of());
  }

  /** Removes classes from what a CSS selector finds. */
  public JS removeClass(String names, String to) {
    return removeClass(names, to, Map.of());
  }

  /** Removes classes, with a transition and time. */
  public JS removeClass(String names, Map<String, ?> options) {
    return and(JsCommand.classes("removeClass", "remove_class", names), options);
  }

  /** As {@link #removeClass(String, Map)}, of a CSS selector. */
  public JS removeClass(String names, String to, Map<String, ?> options) {
    return and(JsCommand.classes("removeClass", "remove_class", names).to(to), options);
  }

  /** Adds those of the classes that are missing and removes the others. */
  public JS toggleClass(String names) {
    return toggleClass(names, Map.of());
  }

  /** As {@link #toggleClass(String)}, of a CSS selector. */
  public JS toggleClass(String names, String to) {
    return toggleClass(names, to, Map.of());
  }

  /** As {@link #toggleClass(String)}, with a transition and time. */
  public JS toggleClass(String names, Map<String, ?> options) {
    return and(JsCommand.classes("toggleClass", "toggle_class", names), options);
  }

  /** As {@link #toggleClass(String, Map)}, of a CSS selector. */
  public JS toggleClass(String names, String to, Map<String, ?> options) {
    return and(JsCommand.classes("toggleClass", "toggle_class", names).to(to), options);
  }

  /** Gives the element classes for a while, {@code 200} ms when no time is said. */
  public JS transition(String classes) {
    return transition(classes, Map.of());
  }

  /** As {@link #transition(String)}, of a CSS selector. */
  public JS transition(String classes, String to) {
    return transition(classes, to, Map.of());
  }

  /** As {@link #transition(String)}, with a time. */
  public JS transition(String classes, Map<String, ?> options) {
    return and(JsCommand.transition(classes), options);
  }

  /** As {@link #transition(String, Map)}, of a CSS selector. */
  public JS transition(String classes, String to, Map<String, ?> options) {
    return and(JsCommand.transition(classes).to(to), options);
  }

  /**
   * Plays a transition.
   *
   * @param classes one to three texts: classes for the whole time, for its start, for its end
   */
  public JS transition(Iterable<String> classes) {
    return transition(classes, Map.of());
  }

  /** As {@link #transition(Iterable)}, of a CSS selector. */
  public JS transition(Iterable<String> classes, String to) {
    return transition(classes, to, Map.of());
  }

  /** As {@link #transition(Iterable)}, with a time. */
  public JS transition(Iterable<String> classes, Map<String, ?> options) {
    return and(JsCommand.transition(classes), options);
  }

  /** As {@link #transition(Iterable, Map)}, of a CSS selector. */
  public JS transition(Iterable<String> classes, String to, Map<String, ?> options) {
    return and(JsCommand.transition(classes).to(to), options);
  }

  // Attributes.

  /** Sets an attribute. */
  public JS setAttribute(String name, String value) {
    return setAttribute(name, value, Map.of());
  }

  /** Sets an attribute of what a CSS selector finds. */
  public JS setAttribute(String name, String value, String to) {
    return and(JsCommand.setAttribute(name, value).to(to), Map.of());
  }

  /** Sets an attribute of the elements that the options name. */
  public JS setAttribute(String name, String value, Map<String, ?> options) {
    return and(JsCommand.setAttribute(name, value), options);
  }

  /** Removes an attribute. */
  public JS removeAttribute(String name) {
    return removeAttribute(name, Map.of());
  }

  /** Removes an attribute of what a CSS selector finds. */
  public JS removeAttribute(String name, String to) {
    return and(JsCommand.removeAttribute(name).to(to), Map.of());
  }

  /** Removes an attribute of the elements that the options name. */
  public JS removeAttribute(String name, Map<String, ?> options) {
    return and(JsCommand.removeAttribute(name), options);
  }

  /** Removes an attribute when the element has it, else sets it. */
  public JS toggleAttribute(String name, String value) {
    return toggleAttribute(name, value, Map.of());
  }

  /** As {@link #toggleAttribute(String, String)}, of the elements that the options name. */
  public JS toggleAttribute(String name, String value, Map<String, ?> options) {
    return and(JsCommand.toggleAttribute(name, value), options);
  }

  /** Sets an attribute to the second value when it has the first, else to the first. */
  public JS toggleAttribute(String name, String first, String second) {
    return toggleAttribute(name, first, second, Map.of());
  }

  /** As {@link #toggleAttribute(String, String, String)}, of a CSS selector. */
  public JS toggleAttribute(String name, String first, String second, String to) {
    return and(JsCommand.toggleAttribute(name, first, second).to(to), Map.of());
  }

  /** As {@link #toggleAttribute(String, String, String)}, of the elements the options name. */
  public JS toggleAttribute(String name, String first, String second, Map<String, ?> options) {
    return and(JsCommand.toggleAttribute(name, first, second), options);
  }

  /**
   * Leaves attributes to the browser: from now on updates of the page do not touch them.
   *
   * @param names separated by spaces; {@code *} stands for any part of a name
   */
  public JS ignoreAttributes(String names) {
    return ignoreAttributes(names, Map.of());
  }

  /** As {@link #ignoreAttributes(String)}, of a CSS selector. */
  public JS ignoreAttributes(String names, String to) {
    return and(JsCommand.ignoreAttributes(names).to(to), Map.of());
  }

  /** As {@link #ignoreAttributes(String)}, of the elements that the options name. */
  public JS ignoreAttributes(String names, Map<String, ?> options) {
    return and(JsCommand.ignoreAttributes(names), options);
  }

  // Events.

  /**
   * Dispatches a DOM event; {@code event.detail.dispatcher} is the element that ran the command. A
   * {@code click} clicks.
   */
  public JS dispatch(String event) {
    return dispatch(event, Map.of());
  }

  /** Dispatches a DOM event to what a CSS selector finds. */
  public JS dispatch(String event, String to) {
    return dispatch(event, to, Map.of());
  }

  /** Dispatches a DOM event with a detail, or one that does not bubble. */
  public JS dispatch(String event, Map<String, ?> options) {
    return and(JsCommand.dispatch(event), options);
  }

  /** As {@link #dispatch(String, Map)}, of a CSS selector. */
  public JS dispatch(String event, String to, Map<String, ?> options) {
    return and(JsCommand.dispatch(event).to(to), options);
  }

  /** Pushes an event to the server, as {@code phx-click="event"} does. */
  public JS push(String event) {
    return push(event, Map.of());
  }

  /** Pushes an event with values, to a target, or with another element shown as loading. */
  public JS push(String event, Map<String, ?> options) {
    return and(JsCommand.push(event), options);
  }

  /** Runs the commands in an attribute of the element: {@code JS.exec("phx-remove")}. */
  public JS exec(String attribute) {
    return exec(attribute, Map.of());
  }

  /** Runs the commands in an attribute of what a CSS selector finds, each on its own element. */
  public JS exec(String attribute, String to) {
    return and(JsCommand.exec(attribute).to(to), Map.of());
  }

  /** Runs the commands in an attribute of the elements that the options name. */
  public JS exec(String attribute, Map<String, ?> options) {
    return and(JsCommand.exec(attribute), options);
  }

  // Focus.

  /** Focuses the element. */
  public JS focus() {
    return focus(Map.of());
  }

  /** Focuses what a CSS selector finds. */
  public JS focus(String to) {
    return and(JsCommand.focus("focus", "focus").to(to), Map.of());
  }

  /** Focuses the element that the options name. */
  public JS focus(Map<String, ?> options) {
    return and(JsCommand.focus("focus", "focus"), options);
  }

  /** Focuses the first field or link inside the element. */
  public JS focusFirst() {
    return focusFirst(Map.of());
  }

  /** Focuses the first field or link inside what a CSS selector finds. */
  public JS focusFirst(String to) {
    return and(JsCommand.focus("focusFirst", "focus_first").to(to), Map.of());
  }

  /** Focuses the first field or link inside the element that the options name. */
  public JS focusFirst(Map<String, ?> options) {
    return and(JsCommand.focus("focusFirst", "focus_first"), options);
  }

  /** Remembers the element for {@link #popFocus()}. */
  public JS pushFocus() {
    return pushFocus(Map.of());
  }

  /** Remembers what a CSS selector finds. */
  public JS pushFocus(String to) {
    return and(JsCommand.focus("pushFocus", "push_focus").to(to), Map.of());
  }

  /** Remembers the element that the options name. */
  public JS pushFocus(Map<String, ?> options) {
    return and(JsCommand.focus("pushFocus", "push_focus"), options);
  }

  /** Focuses the element that was remembered last, and forgets it. */
  public JS popFocus() {
    return and(JsCommand.popFocus(), Map.of());
  }

  // Navigation.

  /**
   * Goes to another live view of the same live session without loading the page.
   *
   * @param path within the application, relative to the context path, starting with one {@code /}
   */
  public JS navigate(String path) {
    return navigate(path, Map.of());
  }

  /** As {@link #navigate(String)}; the option {@code replace} replaces the entry of the history. */
  public JS navigate(String path, Map<String, ?> options) {
    return and(JsCommand.go("navigate", addresses.apply(path)), options);
  }

  /**
   * Changes the URL within the view.
   *
   * @param path within the application, relative to the context path, starting with one {@code /}
   */
  public JS patch(String path) {
    return patch(path, Map.of());
  }

  /** As {@link #patch(String)}; the option {@code replace} replaces the entry of the history. */
  public JS patch(String path, Map<String, ?> options) {
    return and(JsCommand.go("patch", addresses.apply(path)), options);
  }

  /** Whether the other one does the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JS js && js.commands.equals(commands);
  }

  @Override
  public int hashCode() {
    return Objects.hash(commands);
  }

  /** The commands as JSON, a list of name and arguments: {@code [["show",{"to":"#menu"}]]}. */
  @Override
  public String toString() {
    return "[" + commands + "]";
  }
}
