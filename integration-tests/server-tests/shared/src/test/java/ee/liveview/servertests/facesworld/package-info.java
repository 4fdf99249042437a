/** Who looks at a Faces page, in which language and in which session; and sockets of others. */
@NullMarked
package ee.liveview.servertests.facesworld;

import org.jspecify.annotations.NullMarked;
