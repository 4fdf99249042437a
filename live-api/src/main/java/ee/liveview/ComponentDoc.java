package ee.liveview;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a component: what it is for, what it takes, and where it is called.
 *
 * <pre>{@code
 * for (ComponentDoc component : components.all()) {
 *   index.add(component.name(), component.doc());
 * }
 * }</pre>
 *
 * <p>In Phoenix: an entry of {@code __components__/0}.
 *
 * <p>In Faces: the documentation of a tag library.
 *
 * @param name of its tag, {@code "app:card"}
 * @param doc what it is for; empty when nobody said
 * @param stateful whether it has state and events of its own
 * @param attributes in the order of their declaration
 * @param slots in the order of their declaration
 * @param calls in the templates of the application and in those that come along
 */
public record ComponentDoc(
    String name,
    String doc,
    boolean stateful,
    List<Attribute> attributes,
    List<Content> slots,
    List<Call> calls) {
  public ComponentDoc {
    attributes = List.copyOf(attributes);
    slots = List.copyOf(slots);
    calls = List.copyOf(calls);
  }

  /**
   * An attribute of a component, or of the entries of a slot.
   *
   * @param type the simple name of its Java type
   * @param defaultValue as text; empty when there is none
   * @param values the only ones that a literal may have; empty for all
   * @param global whether it takes all attributes that HTML allows everywhere
   * @param doc what it is for; empty when nobody said
   */
  public record Attribute(
      String name,
      String type,
      boolean required,
      Optional<String> defaultValue,
      List<String> values,
      boolean global,
      String doc) {
    public Attribute {
      values = List.copyOf(values);
    }
  }

  /**
   * A slot.
   *
   * @param doc what it is for; empty when nobody said
   * @param attributes of its entries
   */
  public record Content(String name, boolean required, String doc, List<Attribute> attributes) {
    public Content {
      attributes = List.copyOf(attributes);
    }
  }

  /**
   * A call.
   *
   * @param file the template
   * @param line from 1
   * @param column from 1
   * @param attributes the names of those that are written
   * @param slots the names of those that are written, content outside of named ones left out
   */
  public record Call(
      String file, int line, int column, List<String> attributes, List<String> slots) {
    public Call {
      attributes = List.copyOf(attributes);
      slots = List.copyOf(slots);
    }
  }
}
