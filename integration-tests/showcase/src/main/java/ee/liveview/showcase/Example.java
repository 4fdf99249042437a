package ee.liveview.showcase;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;

/** One part of the gallery: a component at work, and beside it what was written for it. */
@FunctionComponent("show:example")
record Example(
    @Attr(required = true) String id,
    @Attr(required = true) String title,
    @Attr(required = true) String source,
    @Attr(required = true) Slot about,
    @Attr(required = true) Slot inner) {}
