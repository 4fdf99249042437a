package ee.liveview;

/**
 * How the keys of {@link Tokens} are made of a secret: with PBKDF2, which takes longer the more
 * iterations it has, for whoever guesses as well.
 *
 * <pre>{@code
 * private Tokens shared;
 *
 * @Inject
 * void derive(Tokens tokens) {
 *   shared = tokens.with(passphrase).with(KeyDerivation.iterations(210_000));
 * }
 * }</pre>
 *
 * <p>Worth it for a secret that people thought up. A random one such as {@code live.secret} cannot
 * be guessed anyway, so that its keys are made in one step unless told otherwise. Whoever reads a
 * token has to derive in the same way as whoever made it.
 *
 * <p>In Phoenix: the options {@code key_iterations}, {@code key_length} and {@code key_digest} of
 * {@code Phoenix.Token}.
 *
 * <p>In Faces: no counterpart.
 *
 * @param iterations 1 to 10,000,000
 * @param length of the key in bytes, 16 to 1024
 * @param digest what PBKDF2 works with
 */
public record KeyDerivation(int iterations, int length, Digest digest) {
  private static final int MOST_ITERATIONS = 10_000_000;
  private static final int SHORTEST = 16;
  private static final int LONGEST = 1024;

  /** A hash function. */
  public enum Digest {
    /** SHA-256. */
    SHA256,
    /** SHA-384. */
    SHA384,
    /** SHA-512. */
    SHA512
  }

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException for a number out of its range
   */
  public KeyDerivation {
    within("iterations", iterations, 1, MOST_ITERATIONS);
    within("bytes of the key", length, SHORTEST, LONGEST);
  }

  /** A key of 32 bytes, with SHA-256. */
  public static KeyDerivation iterations(int iterations) {
    return new KeyDerivation(iterations, 32, Digest.SHA256);
  }

  private static void within(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "The " + what + " are " + least + " to " + most + ", not " + value + ".");
    }
  }
}
