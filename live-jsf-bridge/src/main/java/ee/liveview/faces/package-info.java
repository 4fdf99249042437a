/**
 * Live views inside of Facelets. Facelets makes the components from the tags of {@code
 * live.taglib.xml}; they ask the engine for HTML through {@link ee.liveview.spi.HostedViews}, and
 * {@code bridge.js} keeps what they show alive while Faces updates the page around it.
 */
@NullMarked
package ee.liveview.faces;

import org.jspecify.annotations.NullMarked;
