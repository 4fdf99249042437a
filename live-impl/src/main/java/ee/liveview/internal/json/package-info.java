/**
 * JSON-P and JSON-B of one application, with providers that are looked up once. Texts of a browser
 * come in and JSON values or parsers go out; objects of the application come in and JSON values go
 * out. Every room that reads or writes JSON calls it.
 */
@NullMarked
package ee.liveview.internal.json;

import org.jspecify.annotations.NullMarked;
