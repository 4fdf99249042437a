package ee.liveview.internal.param;

import java.lang.reflect.Type;

/** A value from outside is not of the type that was asked for. */
public final class ParamException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ParamException(Object value, Type type, Throwable cause) {
    super(
        ParamProblem.NOT_CONVERTIBLE.code()
            + "  a value of "
            + value.getClass().getSimpleName()
            + " cannot become "
            + type.getTypeName()
            + "; check what the page sends, or take it as a String and convert it yourself",
        cause);
  }
}
