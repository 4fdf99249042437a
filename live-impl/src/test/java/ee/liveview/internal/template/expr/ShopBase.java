package ee.liveview.internal.template.expr;

/** A superclass of the bean with members of its own. */
abstract class ShopBase {
  private String inherited = "from above";

  protected String greeting(String who) {
    return "Hello " + who;
  }
}
