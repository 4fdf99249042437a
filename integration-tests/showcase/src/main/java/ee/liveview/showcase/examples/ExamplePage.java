package ee.liveview.showcase.examples;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.Slot;

/** A page of the tutorial: an example at work, and beside it all that was written for it. */
@FunctionComponent("tutorial:page")
record ExamplePage(@Attr(required = true) int number, Slot note, Slot inner) {
  Tutorial.Example example() {
    return Tutorial.numbered(number);
  }
}
