package ee.liveview.servertests.layouts.admin;

import ee.liveview.LiveView;
import ee.liveview.Template;

/** A page of another live session. */
@LiveView("/admin")
@Template("<h1>Users</h1>")
public class UsersView {}
