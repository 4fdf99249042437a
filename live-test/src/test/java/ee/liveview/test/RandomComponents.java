package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.Slot;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.Compiler;
import ee.liveview.internal.render.ComponentType;
import ee.liveview.internal.render.Components;
import ee.liveview.internal.render.TemplateSlot;
import ee.liveview.internal.template.Parser;
import ee.liveview.internal.template.expr.Names;
import java.lang.invoke.MethodHandles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The components that {@link RandomTemplate} calls. */
final class RandomComponents implements Components {
  private final Map<String, ComponentType> types;

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
                new ComponentType.SlotParameter("inner", false, List.of(), false)));
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
    var parsed = Parser.parse(new SourceFile(name, template));
    assertThat(parsed.problems()).isEmpty();
    var compilation =
        Compiler.compile(
            parsed.nodes(),
            new Names(RandomComponents.class, MethodHandles.lookup(), locals, Map.of()));
    assertThat(compilation.problems()).isEmpty();
    var compiled = compilation.template();
    assertThat(compiled).isNotNull();
    type.template(TemplateSlot.fixed(compiled));
    return type;
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
