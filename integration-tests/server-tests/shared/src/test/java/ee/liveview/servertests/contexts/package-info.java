/** The application behind {@code ContextsIT}: views that tell what they find around them. */
@NullMarked
package ee.liveview.servertests.contexts;

import org.jspecify.annotations.NullMarked;
