package ee.liveview.test.regrouped;

import ee.liveview.LiveView;
import ee.liveview.Template;

/** Belongs to a live session that another package has declared, too. */
@LiveView("/foreign")
@Template("<p>foreign</p>")
public class ForeignView {}
