package ee.liveview.internal.cdi;

import ee.liveview.AllowUpload;
import ee.liveview.Upload;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.upload.UploadSpec;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads fields with {@code @AllowUpload}. */
final class UploadFields {
  private static final String REMEDY =
      "Make it \"private Upload photos\" with accept such as \".jpg, image/*\" or \"*\", limits above 0 and a timeout"
          + " such as \"10s\".";

  private UploadFields() {}

  /** What a field allows; empty when it cannot, which is reported. */
  static Optional<UploadSpec> read(Field field, Consumer<Problem> problems) {
    var annotation = field.getAnnotation(AllowUpload.class);
    int modifiers = field.getModifiers();
    var options =
        UploadSpec.Options.of(
            annotation, field.getName(), Intervals.parse(annotation.chunkTimeout()));
    if (field.getType() != Upload.class
        || Modifier.isStatic(modifiers)
        || Modifier.isFinal(modifiers)
        || options.isEmpty()) {
      problems.accept(
          Problem.of(
              DefinitionProblem.BAD_UPLOAD,
              "@AllowUpload field '" + describe(field) + "' cannot take files",
              REMEDY));
      return Optional.empty();
    }
    try {
      var setter =
          MethodHandles.privateLookupIn(field.getDeclaringClass(), MethodHandles.lookup())
              .unreflectSetter(field)
              .asType(MethodType.methodType(void.class, Object.class, Upload.class));
      return Optional.of(
          new UploadSpec(options.get(), (bean, upload) -> set(setter, bean, upload)));
    } catch (IllegalAccessException e) {
      problems.accept(
          Problem.of(
              DefinitionProblem.NO_ACCESS,
              describe(field) + " cannot be set: " + e.getMessage(),
              "Open its package to ee.liveview, or leave it out of a named module."));
      return Optional.empty();
    }
  }

  private static String describe(Field field) {
    return field.getDeclaringClass().getName() + "." + field.getName();
  }

  private static void set(MethodHandle setter, Object bean, Upload upload) {
    try {
      setter.invokeExact(bean, upload);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
