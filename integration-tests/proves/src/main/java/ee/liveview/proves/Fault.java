package ee.liveview.proves;

/** Something wrong in the list or in a claim, with the line to look at. */
record Fault(String file, int line, String sentence) {

  @Override
  public String toString() {
    return file + ":" + line + ": " + sentence;
  }
}
