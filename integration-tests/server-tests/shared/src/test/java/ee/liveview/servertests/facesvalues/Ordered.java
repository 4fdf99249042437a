package ee.liveview.servertests.facesvalues;

/** Fired by an action of a Faces page. */
public record Ordered(String what) {}
