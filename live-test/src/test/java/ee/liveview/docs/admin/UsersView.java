package ee.liveview.docs.admin;

import ee.liveview.LiveView;
import ee.liveview.Template;

/** A view of the administration. */
@LiveView("/admin/users")
@Template("<p>No users</p>")
public class UsersView {}
