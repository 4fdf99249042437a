package ee.liveview.internal.components;

/** The names under which browsers say what becomes of the entries of a list. */
final class EntryNames {
  private EntryNames() {}

  /** {@code order[lines]} and "drop" make {@code order[lines_drop][]}. */
  static String of(String list, String what) {
    return list.endsWith("]")
        ? list.substring(0, list.length() - 1) + "_" + what + "][]"
        : list + "_" + what + "[]";
  }

  /** The list that an entry such as {@code order[lines][2]} is in. */
  static String list(String entry) {
    return entry.substring(0, entry.lastIndexOf('['));
  }
}
