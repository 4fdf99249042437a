/**
 * Texts by language: {@link ee.liveview.internal.i18n.Bundles} reads the resource bundles of an
 * application and gives the {@link ee.liveview.Messages} of a locale.
 */
@NullMarked
package ee.liveview.internal.i18n;

import org.jspecify.annotations.NullMarked;
