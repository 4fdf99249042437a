package ee.liveview.internal.render;

import ee.liveview.Html;
import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.problem.Position;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.ComponentType.Attribute;
import ee.liveview.internal.template.Node;
import ee.liveview.internal.template.expr.ExprCompiler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compiles the values that a call gives to a component. */
final class ArgumentCompiler {
  private static final Map<Class<?>, Object> ZEROES =
      Map.of(
          boolean.class,
          false,
          int.class,
          0,
          long.class,
          0L,
          double.class,
          0.0,
          float.class,
          0f,
          short.class,
          (short) 0,
          byte.class,
          (byte) 0,
          char.class,
          '\0');

  private final Compiler compiler;

  ArgumentCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  static String camelCase(String name) {
    if (name.indexOf('-') < 0) {
      return name;
    }
    var out = new StringBuilder();
    for (var part : name.split("-")) {
      out.append(
          out.isEmpty() || part.isEmpty()
              ? part
              : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
    }
    return out.toString();
  }

  /** The value of an attribute that the call gives. */
  Call.Argument attribute(
      Attribute attribute, Node.Attribute given, Compiler.Place place, String tag) {
    var value = given.value();
    if (value instanceof Node.Value.Whole whole) {
      return whole(whole, attribute.type(), attribute.name(), place);
    }
    if (value instanceof Node.Value.Mixed mixed) {
      return mixed(attribute.type(), mixed, given.at(), place);
    }
    var literal = literal(attribute, value, given.at());
    if (literal.isEmpty()) {
      wrongLiteral(attribute, value, given, tag);
      return caller -> null;
    }
    return constant(literal.get());
  }

  /** The value of an attribute that the call leaves out. */
  Call.Argument absent(Attribute attribute, Position at) {
    var value = otherwise(attribute, at.file());
    return caller -> value;
  }

  /** What an attribute is that nobody gives. */
  static @Nullable Object otherwise(Attribute attribute, SourceFile file) {
    var text = attribute.defaultValue();
    if (text != null) {
      return Objects.requireNonNull(
          converted(text, attribute.type(), file.position(0)).orElse(null), attribute.name());
    }
    return attribute.type() == Optional.class ? Optional.empty() : ZEROES.get(attribute.type());
  }

  /** An attribute that the component hands on to an element. */
  Call.Argument handedOn(Node.Attribute given, Compiler.Place place) {
    var value = given.value();
    if (value instanceof Node.Value.Whole whole) {
      return whole(whole, Object.class, given.name(), place);
    }
    if (value instanceof Node.Value.Mixed mixed) {
      return mixed(String.class, mixed, given.at(), place);
    }
    return value instanceof Node.Value.Literal literal
        ? constant(References.text(literal.markup()))
        : constant(true);
  }

  /** The attributes that are handed on, and the entries of a map that is spread. */
  Call.Argument global(Map<String, Call.Argument> single, @Nullable PlacedExpr spread) {
    if (single.isEmpty() && spread == null) {
      return constant(Map.of());
    }
    return caller -> {
      var all = new LinkedHashMap<String, @Nullable Object>();
      if (spread != null && spread.value(caller) instanceof Map<?, ?> map) {
        map.forEach((name, value) -> all.put(Texts.plain(name), value));
      }
      single.forEach((name, value) -> all.put(name, value.value(caller)));
      return all;
    };
  }

  /** A whole expression as a type. */
  Call.Argument whole(
      Node.Value.Whole whole, Class<?> type, String attribute, Compiler.Place place) {
    var expr = compiler.expr(whole.expression(), whole.at(), place);
    if (expr == null) {
      return caller -> null;
    }
    if (type == Optional.class) {
      return caller ->
          expr.value(caller) instanceof Optional<?> one
              ? one
              : Optional.ofNullable(expr.value(caller));
    }
    var converted = expr.as(type, whole.expression());
    if (converted == null) {
      compiler.report(
          whole.at(),
          RenderError.WRONG_TYPE,
          attribute
              + " is a "
              + type.getSimpleName()
              + ", which a "
              + expr.rawType().getSimpleName()
              + " cannot become",
          "Give it a " + type.getSimpleName() + ".");
      return caller -> null;
    }
    return converted::value;
  }

  private Call.Argument mixed(
      Class<?> type, Node.Value.Mixed mixed, Position at, Compiler.Place place) {
    var parts = new ArrayList<Call.Argument>();
    for (var part : mixed.parts()) {
      if (part instanceof Node.Text text) {
        parts.add(constant(References.text(text.markup())));
      } else if (part instanceof Node.Interpolation code) {
        var expr = compiler.expr(code.expression(), code.at(), place);
        if (expr != null) {
          parts.add(caller -> expr.shown(caller, null));
        }
      }
    }
    var pieces = List.copyOf(parts);
    return caller -> {
      var text = new StringBuilder();
      for (var piece : pieces) {
        text.append(Texts.plain(piece.value(caller)));
      }
      return type == String.class
          ? text.toString()
          : ExprCompiler.convert(text.toString(), type, at);
    };
  }

  private Optional<Object> literal(Attribute attribute, Node.Value value, Position at) {
    if (!(value instanceof Node.Value.Literal literal)) {
      boolean flag =
          attribute.type().isAssignableFrom(Boolean.class) || attribute.type() == boolean.class;
      return flag ? Optional.of(true) : Optional.empty();
    }
    var text = References.text(literal.markup());
    if (!attribute.values().isEmpty() && !attribute.values().contains(text)) {
      return Optional.empty();
    }
    boolean bool = attribute.type() == boolean.class || attribute.type() == Boolean.class;
    if (bool && !text.equals("true") && !text.equals("false")) {
      return Optional.empty();
    }
    return attribute.type() == Html.class
        ? Optional.of(Html.raw(literal.markup()))
        : converted(text, attribute.type(), at);
  }

  private static Optional<Object> converted(String text, Class<?> type, Position at) {
    if (type == Optional.class) {
      return Optional.of(Optional.of(text));
    }
    return ExprCompiler.literal(text, type, at);
  }

  private void wrongLiteral(
      Attribute attribute, Node.Value value, Node.Attribute given, String tag) {
    var allowed =
        !attribute.type().isEnum()
            ? attribute.values()
            : Arrays.stream(attribute.type().getEnumConstants()).map(Texts::plain).toList();
    var text = value instanceof Node.Value.Literal literal ? literal.markup() : "";
    if (value instanceof Node.Value.Literal && !allowed.isEmpty()) {
      compiler.report(
          given.at(),
          RenderError.VALUE_NOT_ALLOWED,
          attribute.name() + " of <" + tag + "> cannot be \"" + text + "\"",
          Nearest.to(text, allowed)
              .map(near -> "Did you mean \"" + near + "\"?")
              .orElse("It may be " + String.join(", ", allowed) + "."));
      return;
    }
    compiler.report(
        given.at(),
        RenderError.WRONG_TYPE,
        attribute.name()
            + " of <"
            + tag
            + "> is a "
            + attribute.type().getSimpleName()
            + (value instanceof Node.Value.Literal
                ? ", which \"" + text + "\" cannot become"
                : " and has no value"),
        "Give it a value, or an expression: " + given.name() + "=\"#{…}\".");
  }

  private static Call.Argument constant(Object value) {
    return caller -> value;
  }
}
