package ee.liveview.faces;

/** What goes wrong with live views in Faces pages. */
enum FacesProblem {
  /** {@code <h:form><live:view view="SearchView"/></h:form>} and its template has a form. */
  FORM_IN_FORM("LIVE-F001"),
  /** {@code <live:view>} in an application without live views. */
  NO_ENGINE("LIVE-F002"),
  /** {@code f:ajax} in a {@code <live:view>} that is in no form; written to the console. */
  NO_FORM("LIVE-F003"),
  /** {@code p:ajax} in a {@code <live:view>}. */
  ONLY_AJAX("LIVE-F004");

  private final String code;

  FacesProblem(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  String say(String sentence) {
    return code + "  " + sentence;
  }
}
