/** JSON-P and JSON-B with providers that are looked up once per application. */
@NullMarked
package ee.liveview.internal.json;

import org.jspecify.annotations.NullMarked;
