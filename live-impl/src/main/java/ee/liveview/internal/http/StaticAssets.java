package ee.liveview.internal.http;

import ee.liveview.internal.problem.Checks;
import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.render.AssetUse;
import ee.liveview.internal.render.RenderError;
import ee.liveview.internal.view.Assets;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The static files of a web application, those in {@code META-INF/resources} of its jars included.
 * The server serves them; the address that we give out carries a digest of the content as its
 * query, so that it may be cached for ever.
 */
public final class StaticAssets implements Assets {
  private static final System.Logger LOG = System.getLogger("ee.liveview");
  private static final String DIGEST = "d=";

  private final ServletContext context;
  private final boolean watched;
  private final Map<String, Entry> known = new ConcurrentHashMap<>();

  /** What the digest of a file was, and when the file was written. */
  private record Entry(String digest, long written) {}

  /**
   * @param watched whether files may change while the application runs, as they do in development
   */
  public StaticAssets(ServletContext context, boolean watched) {
    this.context = context;
    this.watched = watched;
  }

  @Override
  public String versioned(String path) {
    var local = local(path);
    var digest = digest(local);
    if (digest == null) {
      throw new IllegalArgumentException(RenderError.UNKNOWN_ASSET.code() + "  " + unknown(local));
    }
    return local + "?" + DIGEST + digest;
  }

  @Override
  public boolean current(String path, String query) {
    var digest = digest(path);
    return digest != null && (!query.startsWith(DIGEST) || query.equals(DIGEST + digest));
  }

  /** Whether the address has the digest of what it leads to. */
  boolean immutable(String path, @Nullable String query) {
    return query != null
        && query.startsWith(DIGEST)
        && query.substring(DIGEST.length()).equals(digest(path));
  }

  /**
   * Checks what templates name by a literal.
   *
   * @throws IllegalStateException when there are errors; the message is their report
   */
  public void check(List<AssetUse> uses, Checks checks) {
    var problems = uses.stream().distinct().flatMap(use -> problem(use).stream()).toList();
    var warnings = checks.warnings(problems);
    if (!warnings.isEmpty()) {
      LOG.log(Level.WARNING, Checks.report(warnings.size() + " unknown asset(s)", warnings));
    }
    var errors = checks.errors(problems);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(Checks.report(errors.size() + " unknown asset(s)", errors));
    }
  }

  private Optional<Problem> problem(AssetUse use) {
    var local = local(use.path());
    if (digest(local) != null) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.at(
            use.at(),
            RenderError.UNKNOWN_ASSET,
            "There is no asset " + local.substring(1),
            nearest(local)
                .map(near -> "Did you mean '" + near + "'?")
                .orElse(
                    "Put it into the root of the WAR, or into META-INF/resources of one of its jars.")));
  }

  private String unknown(String local) {
    return "there is no asset "
        + local.substring(1)
        + nearest(local).map(near -> "; did you mean '" + near + "'?").orElse("");
  }

  private static String local(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }

  /** Null when there is no such file, or none that a browser gets. */
  private @Nullable String digest(String path) {
    var entry = known.get(path);
    if (entry != null && !watched) {
      return entry.digest();
    }
    var file = file(path);
    if (file == null) {
      return null;
    }
    try {
      var connection = file.openConnection();
      connection.setUseCaches(false);
      try (var in = connection.getInputStream()) {
        long written = connection.getLastModified();
        if (entry == null || entry.written() != written || written == 0) {
          entry = new Entry(digest(in.readAllBytes()), written);
          known.put(path, entry);
        }
        return entry.digest();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private @Nullable URL file(String path) {
    if (path.endsWith("/") || path.contains("..") || hidden(path)) {
      return null;
    }
    try {
      return context.getResource(path);
    } catch (MalformedURLException e) {
      return null;
    }
  }

  private static String digest(byte[] content) {
    try {
      var sha = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(sha, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Optional<String> nearest(String local) {
    List<String> all = new ArrayList<>();
    collect("/", all);
    return Nearest.to(local.substring(1), all);
  }

  private void collect(String folder, List<String> files) {
    var paths = context.getResourcePaths(folder);
    for (var path : paths == null ? Set.<String>of() : paths) {
      if (!path.endsWith("/")) {
        files.add(path.substring(1));
      } else if (!hidden(path)) {
        collect(path, files);
      }
    }
  }

  private static boolean hidden(String path) {
    var lower = path.toLowerCase(Locale.ROOT);
    return lower.startsWith("/web-inf/") || lower.startsWith("/meta-inf/");
  }
}
