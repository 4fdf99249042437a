package ee.liveview.proves;

/** One capability of the list: what a user of the library gets, under the id that tests claim. */
record Row(String id, String groupTitle, String capability, Status status, String reason) {

  /** Whether a capability can exist here at all; whether it does is for the tests to say. */
  enum Status {
    OPEN("open"),
    NOT_APPLICABLE("n/a");

    private final String spelling;

    Status(String spelling) {
      this.spelling = spelling;
    }

    String spelling() {
      return spelling;
    }
  }

  /** For example {@code LV-STR} of {@code LV-STR-03}. */
  String group() {
    return id.substring(0, id.lastIndexOf('-'));
  }

  boolean applies() {
    return status == Status.OPEN;
  }
}
