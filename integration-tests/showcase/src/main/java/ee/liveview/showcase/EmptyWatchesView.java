package ee.liveview.showcase;

import ee.liveview.LiveView;

/** Another page that shows the same sticky view. */
@LiveView(value = "/watches/empty", title = "No stopwatches here")
class EmptyWatchesView {}
