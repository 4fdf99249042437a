/** The counter of docs/getting-started.md with a mistake in its template. */
package ee.liveview.docs.broken;
