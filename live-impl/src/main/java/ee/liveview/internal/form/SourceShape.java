package ee.liveview.internal.form;

import ee.liveview.spi.FormSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object that only the application knows how to take apart and to make. */
final class SourceShape extends Shape {
  private final FormSource<Object> source;

  private SourceShape(Class<?> type, List<Part> parts, FormSource<Object> source) {
    super(type, parts);
    this.source = source;
  }

  @SuppressWarnings("unchecked") // the cdi room has looked up what it is for
  static SourceShape of(Class<?> type, FormSource<?> source, Kinds kinds) {
    return new SourceShape(type, parts(source.fields(), kinds), (FormSource<Object>) source);
  }

  @Override
  @Nullable Object get(Object data, String field) {
    return source.get(data, field);
  }

  @Override
  Object make(Map<String, @Nullable Object> values, @Nullable Object data) {
    return source.make(values, data);
  }

  @Override
  List<Constraints.Violation> violations(
      @Nullable Object value,
      Map<String, @Nullable Object> values,
      State state,
      FormEngine engine) {
    if (value == null) {
      return List.of();
    }
    return source.errors(value).entrySet().stream()
        .flatMap(
            wrong ->
                wrong.getValue().stream()
                    .map(
                        message ->
                            new Constraints.Violation(
                                wrong.getKey(), engine.messages().of(message))))
        .toList();
  }

  @Override
  Map<String, Object> attributes(Part part, State state, FormEngine engine) {
    return source.attributes(part.name());
  }
}
