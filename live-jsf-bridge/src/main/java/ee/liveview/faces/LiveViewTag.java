package ee.liveview.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.ComponentConfig;
import jakarta.faces.view.facelets.ComponentHandler;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.MetaRuleset;
import jakarta.faces.view.facelets.TagAttribute;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tags {@code <live:view>} and {@code <live:input>}: what it does not know itself is a value
 * for the view, whatever the name, and so never a property of the component.
 */
public final class LiveViewTag extends ComponentHandler {
  private static final Set<String> OWN =
      Set.of("id", "rendered", "binding", "view", "styleClass", "style", "form", "messages");
  private static final String KEY = "key";
  private static final Set<String> INPUT =
      Set.of(
          "value",
          "required",
          "requiredMessage",
          "converter",
          "converterMessage",
          "validator",
          "validatorMessage",
          "valueChangeListener",
          "immediate",
          "label");

  private final List<TagAttribute> values;

  /** Made by Facelets when it reads a page. */
  public LiveViewTag(ComponentConfig config) {
    super(config);
    getRequiredAttribute("view");
    boolean input = UILiveInput.TYPE.equals(config.getComponentType());
    values =
        Stream.of(tag.getAttributes().getAll())
            .filter(attribute -> !attribute.getQName().contains(":"))
            .filter(attribute -> !OWN.contains(attribute.getLocalName()))
            .filter(attribute -> input || !KEY.equals(attribute.getLocalName()))
            .filter(attribute -> !input || !INPUT.contains(attribute.getLocalName()))
            .toList();
  }

  @Override
  @SuppressWarnings("rawtypes") // as Faces declares it
  protected MetaRuleset createMetaRuleset(Class type) {
    var rules = super.createMetaRuleset(type);
    values.forEach(attribute -> rules.ignore(attribute.getLocalName()));
    return rules;
  }

  @Override
  public void onComponentCreated(
      FaceletContext context, UIComponent component, UIComponent parent) {
    var view = (TakesValues) component;
    for (var attribute : values) {
      view.give(
          attribute.getLocalName(),
          attribute.isLiteral()
              ? attribute.getValue()
              : attribute.getValueExpression(context, Object.class));
    }
  }
}
