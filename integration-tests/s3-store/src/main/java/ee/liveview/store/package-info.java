/** A store of files that speaks the protocol of S3. Started by the server tests, as a program. */
@NullMarked
package ee.liveview.store;

import org.jspecify.annotations.NullMarked;
