package ee.liveview.internal.view;

/** The static files of an application, by their path below the context path. Thread-safe. */
public interface Assets {

  /**
   * The address of a file below the context path; another one whenever its content is another one.
   *
   * @param path with or without the slash before it
   * @throws IllegalArgumentException when there is no such file
   */
  String versioned(String path);

  /**
   * Whether a browser that asks for this address gets what {@link #versioned} now stands for.
   *
   * @param query without the question mark; empty for none
   */
  boolean current(String path, String query);

  /** Where nobody serves files: all exist and never change. */
  Assets UNVERSIONED =
      new Assets() {
        @Override
        public String versioned(String path) {
          return path.startsWith("/") ? path : "/" + path;
        }

        @Override
        public boolean current(String path, String query) {
          return true;
        }
      };
}
