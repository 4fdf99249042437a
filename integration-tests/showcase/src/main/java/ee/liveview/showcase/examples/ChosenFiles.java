package ee.liveview.showcase.examples;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.Imports;
import ee.liveview.Upload;

/** The input of an upload, and what was chosen with it. */
@FunctionComponent("tutorial:files")
@Imports(Sizes.class)
record ChosenFiles(@Attr(required = true) Upload upload, @Attr(required = true) String label) {}
