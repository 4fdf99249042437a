/** Which test proves which capability. */
package ee.liveview.proves;
