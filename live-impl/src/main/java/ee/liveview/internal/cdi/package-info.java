/**
 * The edge to CDI. {@link ee.liveview.internal.cdi.LiveExtension} finds the views of a deployment
 * and makes a {@link ee.liveview.internal.view.ViewType} of each, or one report of all that is
 * wrong; {@link ee.liveview.internal.cdi.CdiContexts} gives a turn its scopes. The app room calls
 * it.
 */
@NullMarked
package ee.liveview.internal.cdi;

import org.jspecify.annotations.NullMarked;
