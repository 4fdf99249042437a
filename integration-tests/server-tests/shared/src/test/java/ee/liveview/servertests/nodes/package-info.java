/** The application behind {@code NodesIT}. */
@NullMarked
package ee.liveview.servertests.nodes;

import org.jspecify.annotations.NullMarked;
