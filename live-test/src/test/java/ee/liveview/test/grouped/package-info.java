/** Views of one live session. */
@LiveSession(value = "grouped", layout = "/ee/liveview/test/layouts/grouped.html")
package ee.liveview.test.grouped;

import ee.liveview.LiveSession;
