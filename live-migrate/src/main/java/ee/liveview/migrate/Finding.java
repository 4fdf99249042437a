package ee.liveview.migrate;

/**
 * One tag of a Facelet and what became of it.
 *
 * @param facelet its path below the root of the web application
 * @param line where it begins, from 1
 * @param tag as it is usually written, {@code h:inputText}, whatever the prefix in the file
 * @param note what is left to do; empty if nothing
 */
public record Finding(String facelet, int line, String tag, Outcome outcome, String note) {}
