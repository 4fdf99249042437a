package ee.liveview.migrate;

/**
 * What a class uses that live views do not have.
 *
 * @param file its path in the source tree
 * @param line from 1
 * @param note what to do about it
 */
public record BeanNote(String file, int line, String note) {}
