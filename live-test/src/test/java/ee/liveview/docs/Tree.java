package ee.liveview.docs;

import ee.liveview.FunctionComponent;
import java.util.List;

/** The component that shows itself. */
@FunctionComponent("shop:tree")
record Tree(String name, List<Tree> parts) {}
