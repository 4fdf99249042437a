/** Ways from page to page. */
@NullMarked
package ee.liveview.servertests.navigation;

import org.jspecify.annotations.NullMarked;
