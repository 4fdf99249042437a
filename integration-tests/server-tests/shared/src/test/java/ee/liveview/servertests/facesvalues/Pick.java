package ee.liveview.servertests.facesvalues;

/** What a view says was picked. */
public record Pick(String symbol, int count) {}
