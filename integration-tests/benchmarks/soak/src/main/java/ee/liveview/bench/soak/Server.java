package ee.liveview.bench.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The process that is watched. */
record Server(long pid) {
  /** A part of the heap; not the metaspace, which is listed there too. */
  private static final Pattern USED =
      Pattern.compile("(?m)^ *(?!Metaspace|class)[A-Za-z].*, used (\\d+)K");

  /**
   * What it is like now.
   *
   * @param heapKb what is left on the heap after a collection
   * @param rssKb what the system has given it
   */
  record State(long heapKb, int threads, long rssKb) {}

  State look() throws IOException, InterruptedException {
    jcmd("GC.run");
    long used =
        USED.matcher(jcmd("GC.heap_info"))
            .results()
            .mapToLong(found -> Long.parseLong(found.group(1)))
            .sum();
    var status = Files.readString(Path.of("/proc/" + pid + "/status"));
    return new State(
        used, (int) number(status, "Threads:\\s+(\\d+)"), number(status, "VmRSS:\\s+(\\d+)"));
  }

  private static long number(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    return found.find() ? Long.parseLong(found.group(1)) : -1;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process =
        new ProcessBuilder(jcmd, Long.toString(pid), command).redirectErrorStream(true).start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return out;
  }
}
