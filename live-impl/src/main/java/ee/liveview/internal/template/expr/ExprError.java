package ee.liveview.internal.template.expr;

import ee.liveview.internal.problem.ProblemCode;

/** What can be wrong with an expression; each constant shows an input that causes it. */
public enum ExprError implements ProblemCode {
  /** {@code a + * b}: something stands where it cannot. */
  UNEXPECTED("LIVE-E001", "a + * b"),
  /** {@code 'abc}: a string without its closing quote. */
  STRING_OPEN("LIVE-E002", "'abc"),
  /** {@code 'a\nb'}: only quotes and the backslash can be escaped. */
  BAD_ESCAPE("LIVE-E003", "'a\\nb'"),
  /** {@code 99999999999999999999}: does not fit a long. */
  NUMBER_TOO_LARGE("LIVE-E004", "99999999999999999999"),
  /** {@code a +}: ends where more is expected. */
  ENDS_EARLY("LIVE-E005", "count +"),
  /** {@code a = 1}: a template only reads. */
  ASSIGNMENT("LIVE-E006", "count = 1"),
  /** {@code cuont}: no variable, member or bean of this name. */
  UNKNOWN_NAME("LIVE-E007", "cuont"),
  /** {@code name.lenght}: a closed type without this property. */
  UNKNOWN_PROPERTY("LIVE-E008", "name.lenght"),
  /** {@code name.lenght()}: a closed type without this method. */
  UNKNOWN_METHOD("LIVE-E009", "name.lenght()"),
  /** {@code name.charAt()}: no method of this name takes these arguments. */
  NO_OVERLOAD("LIVE-E010", "name.charAt()"),
  /** {@code name.class}: reflection, class loaders, threads and the runtime are out of reach. */
  OUT_OF_REACH("LIVE-E011", "name.class"),
  /** {@code fn:f(1)}: goes to the platform's EL, which refuses it. */
  PLATFORM_REFUSES("LIVE-E012", "fn:f(1)"),
  /** {@code {1, 'a': 2}}: a set and a map at once. */
  SET_OR_MAP("LIVE-E013", "{1, 'a': 2}"),
  /** {@code color == 'REDD'}: the enum has no such constant. */
  UNKNOWN_CONSTANT("LIVE-E014", "color == 'REDD'"),
  /** {@code !!!…a}: longer or deeper than anybody writes, and than the stack can take. */
  TOO_COMPLEX("LIVE-E015", "!".repeat(101) + "any"),
  /** {@code form.nmae}: the record that the form is of has no such component. */
  UNKNOWN_FIELD("LIVE-E016", "form.nmae"),
  /** {@code any.prise}, when the value's class has no such property. */
  NO_SUCH_PROPERTY("LIVE-E020", "any.prise"),
  /** {@code any.prise()}, when the value's class has no such method. */
  NO_SUCH_METHOD("LIVE-E021", "any.prise()"),
  /** {@code thread.name}, when the value is a thread. */
  REFUSED("LIVE-E022", "thread.name"),
  /** {@code any + 1}, when the value is no number. */
  NOT_CONVERTIBLE("LIVE-E023", "any + 1"),
  /** {@code thread < any2}, when the values have no order. */
  NOT_COMPARABLE("LIVE-E024", "thread < any2"),
  /** {@code ((x, y) -> x)(1)}: the platform's EL failed while it evaluated. */
  PLATFORM_FAILED("LIVE-E025", "((x, y) -> x)(1)");

  private final String code;
  private final String example;

  ExprError(String code, String example) {
    this.code = code;
    this.example = example;
  }

  @Override
  public String code() {
    return code;
  }

  /** An expression that causes it. */
  String example() {
    return example;
  }
}
