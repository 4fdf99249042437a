/**
 * A compiled template becomes what the browser has to be told. In come a template, the state and
 * what the page already shows, out goes a {@link ee.liveview.internal.diff.Diff}, as JSON or as
 * HTML; the view room calls it after each turn.
 */
@NullMarked
package ee.liveview.internal.diff;

import org.jspecify.annotations.NullMarked;
