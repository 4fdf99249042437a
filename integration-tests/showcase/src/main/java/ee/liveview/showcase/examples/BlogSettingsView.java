package ee.liveview.showcase.examples;

import ee.liveview.LiveView;

/** Where example 48 leads. */
@LiveView(value = "/examples/48/settings", title = "Settings")
class BlogSettingsView {}
