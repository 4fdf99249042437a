/**
 * What runs only while an application is developed: {@link ee.liveview.internal.dev.Development}
 * watches the sources, exchanges templates while pages are open, and shows in these pages what is
 * wrong.
 */
@NullMarked
package ee.liveview.internal.dev;

import org.jspecify.annotations.NullMarked;
