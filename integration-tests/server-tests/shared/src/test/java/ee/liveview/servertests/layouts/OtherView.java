package ee.liveview.servertests.layouts;

import ee.liveview.LiveView;
import ee.liveview.Template;

/** A page without app layout. */
@LiveView(value = "/other", title = "Other")
@Template("<h1>Other</h1><img id='logo' alt='' src=\"#{asset['logo.svg']}\">")
class OtherView {}
