/** A live session with a root layout of its own. */
@LiveSession(value = "admin", root = "/layouts/admin-root.html")
@NullMarked
package ee.liveview.servertests.layouts.admin;

import ee.liveview.LiveSession;
import org.jspecify.annotations.NullMarked;
