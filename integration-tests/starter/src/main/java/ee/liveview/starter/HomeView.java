package ee.liveview.starter;

import ee.liveview.LiveView;

/** The page at the root of the application, for everybody. */
@LiveView(value = "/", title = "Welcome")
class HomeView {}
