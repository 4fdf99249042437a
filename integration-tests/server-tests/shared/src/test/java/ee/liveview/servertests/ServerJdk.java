package ee.liveview.servertests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The JDK a server runs on.
 *
 * @param home its directory
 * @param version its feature version, such as 17
 */
public record ServerJdk(Path home, int version) {
  /** The system property that names the directory, set by a person or by the module of a server. */
  public static final String PROPERTY = "server.java.home";

  /** The value of {@link #PROPERTY} when the newest JDK was asked for and there is none. */
  public static final String NONE = "none";

  /**
   * Settles which JDK this run's server runs on, {@code build} or {@code newest} by the system
   * property {@code server.jdk}, and names it in {@link #PROPERTY}.
   *
   * @return its directory; empty when the newest was asked for and there is none
   */
  public static Optional<Path> choose() {
    if (!"newest".equals(System.getProperty("server.jdk"))) {
      return chosen(Optional.of(ofTheBuild().home()));
    }
    var named = Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
    return chosen(named.or(() -> newest().map(ServerJdk::home)));
  }

  private static Optional<Path> chosen(Optional<Path> home) {
    System.setProperty(PROPERTY, home.map(Path::toString).orElse(NONE));
    return home;
  }

  /** The one that runs the tests. */
  private static ServerJdk ofTheBuild() {
    return new ServerJdk(Path.of(System.getProperty("java.home")), Runtime.version().feature());
  }

  /** The newest of those installed beside the one of the build, when it is newer. */
  private static Optional<ServerJdk> newest() {
    var build = ofTheBuild();
    var beside = build.home().toAbsolutePath().getParent();
    if (beside == null) {
      return Optional.empty();
    }
    try (var homes = Files.list(beside)) {
      return homes
          .flatMap(ServerJdk::installed)
          .filter(jdk -> jdk.version() > build.version())
          .max(Comparator.comparingInt(ServerJdk::version));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Every JDK has a file {@code release} that tells its version. */
  private static Stream<ServerJdk> installed(Path home) {
    var release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
      return Stream.empty();
    }
    var facts = new Properties();
    try (var reader = Files.newBufferedReader(release)) {
      facts.load(reader);
    } catch (IOException e) {
      return Stream.empty();
    }
    return feature(facts.getProperty("JAVA_VERSION", "")).map(v -> new ServerJdk(home, v)).stream();
  }

  private static Optional<Integer> feature(String quoted) {
    try {
      return Optional.of(Runtime.Version.parse(quoted.replace("\"", "")).feature());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
