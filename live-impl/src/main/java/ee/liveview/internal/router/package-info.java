/** From paths and queries to routes and parameters, and the guard of local paths. */
@NullMarked
package ee.liveview.internal.router;

import org.jspecify.annotations.NullMarked;
