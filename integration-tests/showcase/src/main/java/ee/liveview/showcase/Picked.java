package ee.liveview.showcase;

/** What the search panel says was picked. */
public record Picked(int id, String name) {}
