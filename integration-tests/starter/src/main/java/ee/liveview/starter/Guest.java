package ee.liveview.starter;

/** Somebody who comes. */
public record Guest(long id, Invitation invitation) {}
