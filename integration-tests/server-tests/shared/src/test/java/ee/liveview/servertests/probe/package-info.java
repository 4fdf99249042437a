/** A look into the memory of the server, from an application without live views. */
@NullMarked
package ee.liveview.servertests.probe;

import org.jspecify.annotations.NullMarked;
