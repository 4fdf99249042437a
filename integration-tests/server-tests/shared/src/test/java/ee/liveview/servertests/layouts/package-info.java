/**
 * The application behind {@code LayoutsIT}: views in layouts, static files, a protected servlet.
 */
@NullMarked
package ee.liveview.servertests.layouts;

import org.jspecify.annotations.NullMarked;
