package ee.liveview.proves;

import java.util.List;
import java.util.stream.Collectors;

/** The list or the claims are wrong; the message names every fault with file and line. */
final class ParityException extends Exception {
  private static final long serialVersionUID = 1L;

  ParityException(List<Fault> faults) {
    super(faults.stream().map(fault -> "\n  " + fault).collect(Collectors.joining()));
  }
}
