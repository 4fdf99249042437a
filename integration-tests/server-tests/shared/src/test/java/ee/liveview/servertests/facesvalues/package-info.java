/** What live views and the Faces pages around them tell each other. */
@NullMarked
package ee.liveview.servertests.facesvalues;

import org.jspecify.annotations.NullMarked;
