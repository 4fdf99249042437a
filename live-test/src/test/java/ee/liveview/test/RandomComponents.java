package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.Slot;
import ee.liveview.internal.diff.ComponentTable;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.render.Compiler;
import ee.liveview.internal.render.ComponentType;
import ee.liveview.internal.render.Components;
import ee.liveview.internal.render.TemplateSlot;
import ee.liveview.internal.template.Parser;
import ee.liveview.internal.template.expr.Names;
import ee.liveview.internal.template.expr.Temporaries;
import java.lang.invoke.MethodHandles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The components that {@link RandomTemplate} calls. */
final class RandomComponents implements Components, ComponentTable.Host {
  private final Map<String, ComponentType> types;

  /** The bean of {@code <t:cell>}. */
  static final class Cell {
    @Nullable Object id;
    @Nullable Object title;
    Slot inner = Slot.none();
    int updates;
  }

  RandomComponents() {
    types =
        Map.of(
            "t:box",
            component(
                "t:box",
                "<div title='#{title}'><live:slot name='header'><u>none</u></live:slot>"
                    + "<live:slot/>|<live:slot/></div>",
                new ComponentType.Attribute("title", Object.class, true, null, List.of()),
                new ComponentType.SlotParameter("header", false, List.of(), false),
                new ComponentType.SlotParameter("inner", false, List.of(), false)),
            "t:each",
            component(
                "t:each",
                "<p :for='row : rows' :key='row.id'>#{row.number}<live:slot value='#{row}'/></p>",
                new ComponentType.Attribute("rows", List.class, true, null, List.of()),
                new ComponentType.SlotParameter("inner", false, List.of(), false)),
            "t:cell",
            stateful());
  }

  private static ComponentType stateful() {
    var type =
        new ComponentType(
            "t:cell",
            List.of(
                new ComponentType.Attribute("id", Object.class, true, null, List.of()),
                new ComponentType.Attribute("title", Object.class, true, null, List.of()),
                new ComponentType.SlotParameter("inner", false, List.of(), false)),
            null);
    var names =
        new Names(
            Cell.class,
            MethodHandles.lookup(),
            Map.of(Compiler.MYSELF, new Names.Local(0, int.class)),
            Map.of());
    type.template(
        TemplateSlot.fixed(
            compiled("<em id='#{id}' title='#{title}'>#{updates > 0}<live:slot/></em>", names)));
    return type;
  }

  @Override
  public ComponentTable.Made create(ComponentType type) {
    return new ComponentTable.Made(new Cell(), Temporaries.NONE, Map.of(), () -> {});
  }

  @Override
  public void assign(ComponentTable.Mounted component, int index, @Nullable Object value) {
    var cell = (Cell) component.instance();
    switch (index) {
      case 0 -> cell.id = value;
      case 1 -> cell.title = value;
      default -> cell.inner = (Slot) value;
    }
  }

  @Override
  public void update(ComponentType type, List<ComponentTable.Mounted> due) {
    due.forEach(component -> ((Cell) component.instance()).updates++);
  }

  private static ComponentType component(
      String name, String template, ComponentType.Parameter... parameters) {
    var type =
        new ComponentType(
            name,
            List.of(parameters),
            (compiled, arguments, caller) -> {
              var scope = caller.inner("", compiled.localCount());
              for (int i = 0; i < arguments.length; i++) {
                scope.local(i, arguments[i]);
              }
              return scope;
            });
    var locals = new java.util.HashMap<String, Names.Local>();
    for (int i = 0; i < parameters.length; i++) {
      boolean slot = parameters[i] instanceof ComponentType.SlotParameter;
      locals.put(parameters[i].name(), new Names.Local(i, slot ? Slot.class : Object.class));
    }
    var names = new Names(RandomComponents.class, MethodHandles.lookup(), locals, Map.of());
    type.template(TemplateSlot.fixed(compiled(template, names)));
    return type;
  }

  private static CompiledTemplate compiled(String template, Names names) {
    var parsed = Parser.parse(new SourceFile("component", template));
    assertThat(parsed.problems()).isEmpty();
    var compilation = Compiler.compile(parsed.nodes(), names);
    assertThat(compilation.problems()).isEmpty();
    return Objects.requireNonNull(compilation.template());
  }

  @Override
  public @Nullable ComponentType find(String name) {
    return types.get(name);
  }

  @Override
  public Collection<String> names() {
    return types.keySet();
  }
}
