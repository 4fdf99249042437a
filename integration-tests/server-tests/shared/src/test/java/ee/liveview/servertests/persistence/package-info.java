/** An application whose views ask the database outside transactions. */
@org.jspecify.annotations.NullMarked
package ee.liveview.servertests.persistence;
