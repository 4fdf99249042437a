package ee.liveview.internal.http;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The script that browsers load, as it was bundled into this jar.
 *
 * @param scriptPath below the context path; contains a hash of the content, so that it may be
 *     cached for ever
 * @param developmentPath of the script that pages load besides in development
 * @param liveViewVersion the version of the npm package phoenix_live_view in the script, which the
 *     join reply repeats
 */
public record ClientAssets(String scriptPath, String developmentPath, String liveViewVersion) {

  private static final String PROPERTIES = "/META-INF/liveview/client.properties";

  /** Reads what the build has written beside the script. */
  public static ClientAssets load() {
    var properties = properties();
    return new ClientAssets(
        required(properties, "path"),
        required(properties, "development_path"),
        required(properties, "liveview_version"));
  }

  private static Properties properties() {
    var properties = new Properties();
    try (var stream = ClientAssets.class.getResourceAsStream(PROPERTIES)) {
      if (stream == null) {
        throw new IllegalStateException(
            "The client script is missing: "
                + PROPERTIES
                + " is not on the class path."
                + " It is written by the Maven build of live-impl (phase generate-resources).");
      }
      Reader text = new InputStreamReader(stream, StandardCharsets.UTF_8);
      properties.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + PROPERTIES, e);
    }
    return properties;
  }

  private static String required(Properties properties, String key) {
    var value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalStateException(PROPERTIES + " has no " + key + ".");
    }
    return value;
  }
}
