package ee.liveview.showcase.examples;

import ee.liveview.Attr;
import ee.liveview.FormField;
import ee.liveview.FunctionComponent;

/** A day and a time of it. */
@FunctionComponent("tutorial:date-time")
record DateTimeInput(@Attr(required = true) FormField field, @Attr(required = true) String label) {}
