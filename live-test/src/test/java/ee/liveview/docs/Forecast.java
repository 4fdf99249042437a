package ee.liveview.docs;

/** Two values of one task. */
public record Forecast(int degrees, String sky) {}
