package ee.liveview.internal.cdi;

import ee.liveview.Attr;
import ee.liveview.ComponentDoc;
import ee.liveview.FunctionComponent;
import ee.liveview.LiveComponent;
import ee.liveview.SlotAttr;
import ee.liveview.internal.render.CallUse;
import ee.liveview.internal.render.ComponentType;
import ee.liveview.internal.render.ComponentType.Attribute;
import ee.liveview.internal.render.ComponentType.Global;
import ee.liveview.internal.render.ComponentType.SlotParameter;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What people are told of a component besides what calls need to know.
 *
 * @param doc what it is for
 * @param parameters what its attributes and slots are for, by name; those of a slot's attributes by
 *     the names of both with a dot between them
 * @param hiddenParameters names of attributes and slots that are left out
 */
record Notes(
    String doc, boolean hidden, Map<String, String> parameters, Set<String> hiddenParameters) {

  /** Of a record or of a class with state. */
  static Notes of(Class<?> type) {
    var parameters = new HashMap<String, String>();
    var hidden = new HashSet<String>();
    elements(type).forEach((name, element) -> note(name, element, parameters, hidden));
    var function = type.getAnnotation(FunctionComponent.class);
    if (function != null) {
      return new Notes(function.doc(), function.hidden(), parameters, hidden);
    }
    var stateful = type.getAnnotation(LiveComponent.class);
    return new Notes(stateful.doc(), stateful.hidden(), parameters, hidden);
  }

  private static Map<String, AnnotatedElement> elements(Class<?> type) {
    var elements = new HashMap<String, AnnotatedElement>();
    if (type.isRecord()) {
      Arrays.stream(type.getRecordComponents()).forEach(c -> elements.put(c.getName(), c));
    } else {
      Stream.<Class<?>>iterate(type, c -> c != null, Class::getSuperclass)
          .flatMap(c -> Arrays.stream(c.getDeclaredFields()))
          .forEach(field -> elements.putIfAbsent(field.getName(), field));
    }
    return elements;
  }

  private static void note(
      String own, AnnotatedElement element, Map<String, String> docs, Set<String> hidden) {
    var attr = element.getAnnotation(Attr.class);
    var name = attr == null || attr.name().isEmpty() ? own : attr.name();
    if (attr != null) {
      docs.put(name, attr.doc());
      if (attr.hidden()) {
        hidden.add(name);
      }
    }
    for (var attribute : element.getAnnotationsByType(SlotAttr.class)) {
      docs.put(name + "." + attribute.value(), attribute.doc());
    }
  }

  ComponentDoc doc(ComponentType type, List<CallUse> calls) {
    var attributes = new ArrayList<ComponentDoc.Attribute>();
    var slots = new ArrayList<ComponentDoc.Content>();
    for (var parameter : type.parameters()) {
      if (hiddenParameters.contains(parameter.name())) {
        continue;
      }
      if (parameter instanceof Attribute attribute) {
        attributes.add(attribute(attribute, ""));
      } else if (parameter instanceof Global global) {
        attributes.add(
            new ComponentDoc.Attribute(
                global.name(), "Map", false, Optional.empty(), List.of(), true, of(global.name())));
      } else if (parameter instanceof SlotParameter slot) {
        slots.add(slot(slot));
      }
    }
    return new ComponentDoc(
        type.name(),
        doc,
        type.stateful(),
        attributes,
        slots,
        calls.stream().map(Notes::call).toList());
  }

  private ComponentDoc.Content slot(SlotParameter slot) {
    return new ComponentDoc.Content(
        slot.name(),
        slot.required(),
        of(slot.name()),
        slot.attributes().stream().map(a -> attribute(a, slot.name() + ".")).toList());
  }

  private ComponentDoc.Attribute attribute(Attribute attribute, String prefix) {
    return new ComponentDoc.Attribute(
        attribute.name(),
        attribute.type().getSimpleName(),
        attribute.required(),
        Optional.ofNullable(attribute.defaultValue()),
        attribute.values(),
        false,
        of(prefix + attribute.name()));
  }

  private String of(String name) {
    return parameters.getOrDefault(name, "");
  }

  private static ComponentDoc.Call call(CallUse use) {
    var at = use.at();
    return new ComponentDoc.Call(
        at.file().name(), at.line(), at.column(), use.attributes(), use.slots());
  }
}
