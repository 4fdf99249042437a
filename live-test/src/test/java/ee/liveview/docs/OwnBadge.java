package ee.liveview.docs;

import ee.liveview.FunctionComponent;
import ee.liveview.Slot;
import ee.liveview.Template;

/** Takes the place of a component that comes along. */
@FunctionComponent("live:badge")
@Template("<em><live:slot/></em>")
record OwnBadge(Slot inner) {}
