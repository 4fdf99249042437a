/** Says of a live session something else than another package does. */
@LiveSession(value = "grouped", root = "/ee/liveview/test/layouts/none.html")
package ee.liveview.test.regrouped;

import ee.liveview.LiveSession;
