/** The application behind {@code SecurityIT}: views that not everybody may see. */
@NullMarked
package ee.liveview.servertests.security;

import org.jspecify.annotations.NullMarked;
