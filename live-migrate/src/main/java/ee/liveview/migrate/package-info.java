/** Reads applications made with Jakarta Faces and writes live views from them. */
@NullMarked
package ee.liveview.migrate;

import org.jspecify.annotations.NullMarked;
