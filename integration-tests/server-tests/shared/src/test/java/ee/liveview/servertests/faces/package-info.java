/** Live views inside of Faces pages. */
@NullMarked
package ee.liveview.servertests.faces;

import org.jspecify.annotations.NullMarked;
