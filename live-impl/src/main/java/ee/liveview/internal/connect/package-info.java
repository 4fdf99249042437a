/**
 * What connections have in common, however their messages travel: who may open one, whose it is,
 * and which are open.
 */
@NullMarked
package ee.liveview.internal.connect;

import org.jspecify.annotations.NullMarked;
