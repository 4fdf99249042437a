/**
 * A compiled template becomes what the browser has to be told. In come a template, the state and
 * what the page already shows, out goes a {@link ee.liveview.internal.diff.Diff}, written as JSON;
 * the view room calls it after each turn. {@link ee.liveview.internal.diff.HtmlRender} writes the
 * first page, of which nothing is remembered.
 */
@NullMarked
package ee.liveview.internal.diff;

import org.jspecify.annotations.NullMarked;
