/**
 * The edge towards Servlet: pages, layouts, the client's assets and long poll. Requests come in,
 * HTML and JSON go out; the container calls it.
 */
@NullMarked
package ee.liveview.internal.http;

import org.jspecify.annotations.NullMarked;
