/** The administration of the shop. */
@LiveSession(value = "admin", layout = "/ee/liveview/docs/admin/layout.html")
package ee.liveview.docs.admin;

import ee.liveview.LiveSession;
