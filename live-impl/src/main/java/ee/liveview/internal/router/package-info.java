/**
 * From the paths and queries of URLs to routes and parameters, and the guard that keeps redirects
 * within the application. Both the first page and the joins of a browser ask the same {@link
 * ee.liveview.internal.router.Router}.
 */
@NullMarked
package ee.liveview.internal.router;

import org.jspecify.annotations.NullMarked;
