package ee.liveview.internal.template.expr.other;

/** Another package of the application: public interfaces, hidden implementations. */
public final class Animals {
  private Animals() {}

  /** What everybody sees. */
  public interface Animal {
    /** A sound. */
    String getSound();

    /** Repeats it. */
    String repeat(int times);
  }

  private static final class Cat implements Animal {
    public String secret = "nobody can name this class";

    @Override
    public String getSound() {
      return "meow";
    }

    @Override
    public String repeat(int times) {
      return "meow ".repeat(times).strip();
    }

    public String getHiding() {
      return "declared on no public type";
    }
  }

  /** An animal whose class is not public. */
  public static Animal cat() {
    return new Cat();
  }
}
