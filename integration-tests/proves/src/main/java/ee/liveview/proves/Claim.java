package ee.liveview.proves;

/** One id in one {@code @Proves}, the test that carries it, and where it is written. */
record Claim(String id, String test, boolean disabled, String file, int line) {}
