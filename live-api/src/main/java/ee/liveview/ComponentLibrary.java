package ee.liveview;

import java.util.List;
import java.util.Map;

/**
 * The function components of the application, for Java code: renders them to text outside of any
 * view, and tells what they are. Injected.
 *
 * <pre>{@code
 * @Inject ComponentLibrary components;
 *
 * void welcome(User user) {
 *   mails.send(user.email(), components.render(new Welcome(user, Slot.none())).markup());
 * }
 * }</pre>
 *
 * <p>May be used by any thread. Outside of the turn of a view, {@code live}, {@code flash}, {@code
 * param} and {@code csrfToken} are not in reach of the components; what names them throws {@code
 * jakarta.enterprise.context.ContextNotActiveException}.
 *
 * <p>In Phoenix: {@code Phoenix.Template.render_to_string/4}, {@code render_component/2} and {@code
 * __components__/0}.
 *
 * <p>In Faces: no counterpart.
 */
public interface ComponentLibrary {

  /**
   * The HTML of a component, whose attributes and slots are those of the record.
   *
   * @param component a record with {@link FunctionComponent}
   * @throws IllegalArgumentException if it is no such record of this application, or shows a
   *     component with state
   */
  Html render(Record component);

  /**
   * The HTML of a component by the name of its tag, as for one that is an HTML file alone.
   *
   * <pre>{@code
   * components.render("shop:price", Map.of("amount", 12, "inner", Slot.of(Html.text("only"))))
   * }</pre>
   *
   * @param attributes values by the names of attributes, converted to their types; slots by their
   *     names, as {@link Slot}. What is left out has its default.
   * @throws IllegalArgumentException if there is no such component, or it has state, or shows a
   *     component with state; if it has no such attribute, a required one is missing, or a value
   *     cannot become its type
   */
  Html render(String name, Map<String, ?> attributes);

  /**
   * All components that templates of the application know so far, those with state included, by
   * name: what a reference of them can be made of. Components and attributes that are {@linkplain
   * Attr#hidden() hidden} are left out.
   */
  List<ComponentDoc> all();
}
