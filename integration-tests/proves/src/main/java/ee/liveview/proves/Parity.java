package ee.liveview.proves;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes docs/parity.md of a checkout from the list of capabilities and the claims of the tests.
 */
public final class Parity {
  private Parity() {}

  /**
   * Called by the build with the root of the checkout.
   *
   * @throws ParityException if a claim cannot be true; thrown and not an exit status, because this
   *     runs inside Maven
   */
  public static void main(String[] args) throws IOException, ParityException {
    if (args.length != 1) {
      throw new IllegalArgumentException("expected one argument, the root of the checkout");
    }
    write(Path.of(args[0]).toAbsolutePath().normalize(), Rows.bundled());
  }

  static void write(Path root, Rows rows) throws IOException, ParityException {
    var claims = ClaimScanner.scan(root);
    var faults = claims.faultsAgainst(rows);
    if (!faults.isEmpty()) {
      throw new ParityException(faults);
    }
    var page = root.resolve("docs").resolve("parity.md");
    var text = new ParityPage(rows, claims).markdown();
    if (Files.exists(page) && Files.readString(page).equals(text)) {
      return;
    }
    Files.createDirectories(root.resolve("docs"));
    Files.writeString(page, text);
  }
}
