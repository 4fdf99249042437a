/**
 * The components that ship, {@code live:link} to {@code live:tabs}: records and HTML files as an
 * application writes them, so that they may be copied and replaced. {@link
 * ee.liveview.internal.components.StockComponents} lists them for the deployment, which declares
 * them after those of the application.
 */
@NullMarked
package ee.liveview.internal.components;

import org.jspecify.annotations.NullMarked;
