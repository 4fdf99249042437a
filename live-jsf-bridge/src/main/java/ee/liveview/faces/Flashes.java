package ee.liveview.faces;

import jakarta.faces.application.FacesMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The messages of Faces and those of live views, which have one for each kind. */
final class Flashes {
  private static final String ERROR = "error";
  private static final String WARNING = "warning";
  private static final String INFO = "info";

  private Flashes() {}

  static Map<String, String> of(List<FacesMessage> messages) {
    var all = new LinkedHashMap<String, String>();
    messages.forEach(
        message -> all.merge(kind(message), message.getSummary(), (a, b) -> a + "\n" + b));
    return all;
  }

  private static String kind(FacesMessage message) {
    var severity = message.getSeverity();
    if (severity.compareTo(FacesMessage.SEVERITY_ERROR) >= 0) {
      return ERROR;
    }
    return severity.equals(FacesMessage.SEVERITY_WARN) ? WARNING : INFO;
  }

  static FacesMessage message(String kind, String text) {
    var severity =
        switch (kind) {
          case ERROR -> FacesMessage.SEVERITY_ERROR;
          case WARNING -> FacesMessage.SEVERITY_WARN;
          default -> FacesMessage.SEVERITY_INFO;
        };
    return new FacesMessage(severity, text, null);
  }
}
