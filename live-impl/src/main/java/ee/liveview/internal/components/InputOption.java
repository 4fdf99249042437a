package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FormInput;
import ee.liveview.FormOption;
import ee.liveview.FunctionComponent;

/** A choice of a select, a group of choices, or a line. */
@FunctionComponent(value = "live:input-option", doc = "A choice of a select.")
record InputOption(
    @Attr(required = true) FormInput input, @Attr(required = true) FormOption option) {}
