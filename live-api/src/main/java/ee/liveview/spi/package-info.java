/**
 * What an application implements to extend the engine: a CDI bean of one of these types is found
 * when the application is deployed.
 */
@NullMarked
package ee.liveview.spi;

import org.jspecify.annotations.NullMarked;
