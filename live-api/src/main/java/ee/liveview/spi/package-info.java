/**
 * What extends the engine, and where it is plugged in below the API. A CDI bean of type {@link
 * ee.liveview.spi.TemplateEngine} is found when the application is deployed, those of type {@link
 * ee.liveview.spi.PubSubAdapter} and {@link ee.liveview.spi.SocketHandler} when it starts.
 */
@NullMarked
package ee.liveview.spi;

import org.jspecify.annotations.NullMarked;
