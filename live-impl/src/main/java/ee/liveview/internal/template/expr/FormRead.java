package ee.liveview.internal.template.expr;

import ee.liveview.Form;
import ee.liveview.FormField;
import ee.liveview.spi.FormFactory;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of a form by its name: {@code form.email}. */
final class FormRead extends Step {
  private final Step base;
  private final String field;

  FormRead(Step base, String field, Site site) {
    super(FormField.class, site);
    this.base = base;
    this.field = field;
  }

  /** Whether a type is that of forms, whose properties are their fields. */
  static boolean reads(Class<?> type) {
    return Form.class.isAssignableFrom(type);
  }

  /** The fields of a form; empty when any name may be one. */
  static List<String> fields(Type form) {
    var type = Types.argument(form, Form.class, 0);
    return type == Object.class ? List.of() : FormFactory.get().fields(type);
  }

  @Override
  public @Nullable Object value(Scope scope) {
    return base.value(scope) instanceof Form<?> form ? form.field(field) : null;
  }
}
