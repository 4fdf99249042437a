package ee.liveview.internal.form;

import ee.liveview.Form;
import ee.liveview.internal.form.Shape.Schemaless;
import ee.liveview.spi.FormFactory;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/** Makes the forms of applications; each learns of its deployment when it is first asked for. */
public final class LiveForms implements FormFactory {

  /** For the service loader. */
  public LiveForms() {}

  @Override
  public <T> Form<T> empty(Class<T> type) {
    return TypedForm.of(type, null);
  }

  @Override
  public <T> Form<T> of(T data) {
    var type = FormEngine.current().sourced(data.getClass());
    boolean map = data instanceof Map && type == data.getClass();
    return TypedForm.of(map ? new Schemaless(Map.of()) : type, data);
  }

  @Override
  public Form<Map<String, Object>> map(Map<String, Class<?>> types) {
    return TypedForm.of(new Schemaless(types), null);
  }

  @Override
  public List<String> fields(Type type) {
    if (FormEngine.current().hasSource(type)) {
      return List.of(); // nobody knows them before there are beans
    }
    return possible(type) ? FormEngine.current().shape(type).names() : List.of();
  }

  /** Whether there can be a form of this type: some of it can come from a page. */
  public static boolean possible(Type type) {
    return FormEngine.current().possible(type);
  }

  /** A form with nothing in it. */
  public static Form<?> none(Type type) {
    return TypedForm.of(type, null);
  }

  /** Whether the browser sent anything for this form. */
  public static boolean sent(Form<?> form, Map<String, Object> params) {
    return Sent.has(params, form.name());
  }
}
