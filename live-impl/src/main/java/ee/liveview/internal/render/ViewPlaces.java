package ee.liveview.internal.render;

/** Shows live views inside of the page that is rendered; implemented by the view room. */
public interface ViewPlaces {
  /** The global name under which templates find it; no expression can write it. */
  String GLOBAL = "live:render";

  /** The element of a view: the same text as long as it is the same view. */
  String place(ViewCall call);
}
