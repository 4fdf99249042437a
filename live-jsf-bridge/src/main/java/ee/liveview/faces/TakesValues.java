package ee.liveview.faces;

/** A component whose tag takes any attribute. */
interface TakesValues {

  /**
   * A value for the view.
   *
   * @param value an expression, or what it is
   */
  void give(String name, Object value);
}
