/**
 * The edge towards Servlet: pages, layouts and the client's assets. Requests come in, HTML goes
 * out; the container calls it.
 */
@NullMarked
package ee.liveview.internal.http;

import org.jspecify.annotations.NullMarked;
