package ee.liveview.internal.render;

import ee.liveview.internal.template.expr.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function component: what calls must give it, and its template, which may come later than the
 * first call is compiled, since components may call each other. Thread-safe.
 */
public final class ComponentType {
  /** The name of the slot that takes all content outside of named ones. */
  public static final String INNER = "inner";

  private final String name;
  private final List<Parameter> parameters;
  private final @Nullable Opening opening;
  private volatile @Nullable TemplateSlot template;

  /** Makes what a template is evaluated against out of the values of the parameters. */
  @FunctionalInterface
  public interface Opening {
    /** The scope of one call. */
    Scope open(CompiledTemplate template, @Nullable Object[] arguments, Scope caller);
  }

  /** One thing that a call gives. */
  public sealed interface Parameter {
    /** As the component knows it. */
    String name();
  }

  /**
   * An attribute.
   *
   * @param type what values are converted to
   * @param defaultValue null when there is none
   * @param values what a literal may be; empty for anything
   * @param event whether a literal is the name of an event
   */
  public record Attribute(
      String name,
      Class<?> type,
      boolean required,
      @Nullable String defaultValue,
      List<String> values,
      boolean event)
      implements Parameter {
    public Attribute {
      values = List.copyOf(values);
    }

    /** One that is no event. */
    public Attribute(
        String name,
        Class<?> type,
        boolean required,
        @Nullable String defaultValue,
        List<String> values) {
      this(name, type, required, defaultValue, values, false);
    }
  }

  /**
   * The attribute that takes what HTML allows everywhere.
   *
   * @param include further names; a star at the end stands for any
   */
  public record Global(String name, List<String> include) implements Parameter {
    public Global {
      include = List.copyOf(include);
    }
  }

  /**
   * A slot.
   *
   * @param anyAttribute whether its entries may have attributes that are not listed
   */
  public record SlotParameter(
      String name, boolean required, List<Attribute> attributes, boolean anyAttribute)
      implements Parameter {
    public SlotParameter {
      attributes = List.copyOf(attributes);
    }
  }

  /**
   * @param parameters in the order in which {@code opening} takes their values
   * @param opening null for a component with state, whose instance outlives a call
   */
  public ComponentType(String name, List<Parameter> parameters, @Nullable Opening opening) {
    this.name = name;
    this.parameters = List.copyOf(parameters);
    this.opening = opening;
  }

  /** The name of its tag. */
  public String name() {
    return name;
  }

  /** Whether an instance of it lives as long as the page shows it. */
  public boolean stateful() {
    return opening == null;
  }

  /** What a call gives, in the order of the values. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** A slot by its name. */
  Optional<SlotParameter> slot(String wanted) {
    return parameters.stream()
        .filter(p -> p instanceof SlotParameter && p.name().equals(wanted))
        .map(SlotParameter.class::cast)
        .findFirst();
  }

  /** Where its template is from now on. */
  public void template(TemplateSlot slot) {
    template = slot;
  }

  /** The template; null when it has problems and was never compiled. */
  public @Nullable CompiledTemplate templateOrNull() {
    var slot = template;
    return slot == null ? null : slot.current();
  }

  /** The template to render with. */
  public CompiledTemplate template() {
    return Objects.requireNonNull(template, name).current();
  }

  /** Whether it has state, or shows a component that has, or a view. */
  public boolean showsState() {
    return showsState(new HashSet<>());
  }

  private boolean showsState(Set<ComponentType> seen) {
    if (stateful()) {
      return true;
    }
    var current = templateOrNull();
    return current != null
        && seen.add(this)
        && (!current.views().isEmpty()
            || current.calls().stream().anyMatch(call -> call.component().showsState(seen)));
  }

  Scope open(CompiledTemplate current, @Nullable Object[] arguments, Scope caller) {
    return Objects.requireNonNull(opening, name).open(current, arguments, caller);
  }

  @Override
  public String toString() {
    return "<" + name + ">";
  }
}
