package ee.liveview.internal.tus;

import ee.liveview.internal.connect.Asking;
import ee.liveview.internal.upload.ResumableFile;
import ee.liveview.internal.upload.ResumableFile.Outcome;
import ee.liveview.internal.upload.ResumableFile.Piece;
import ee.liveview.internal.upload.ResumableFiles;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes pieces of files, as the core of <a href="https://tus.io/protocols/resumable-upload">tus
 * 1.0</a> says: {@code HEAD} tells how much there is, {@code PATCH} adds to it. Files are not made
 * here: a view gives their addresses away.
 */
public final class TusServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String VERSION = "1.0.0";
  private static final String RESUMABLE = "Tus-Resumable";
  private static final String OFFSET = "Upload-Offset";
  private static final String PIECE = "application/offset+octet-stream";
  private static final int LOCKED = 423;
  private static final int BUFFER = 16 * 1024;

  private final transient Supplier<@Nullable Parts> parts;

  /** What the servlet needs of its application. */
  public record Parts(List<String> allowedOrigins, ResumableFiles files) {}

  /**
   * @param parts null until the application has started
   */
  public TusServlet(Supplier<@Nullable Parts> parts) {
    this.parts = parts;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var current = parts.get();
    if (current == null) {
      response.setHeader("Retry-After", "1");
      end(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    response.setHeader(RESUMABLE, VERSION);
    response.setHeader("Cache-Control", "no-store");
    if (!Asking.originAllowed(request, current.allowedOrigins())) {
      end(response, HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    var method =
        Optional.ofNullable(request.getHeader("X-HTTP-Method-Override"))
            .orElse(request.getMethod());
    switch (method) {
      case "OPTIONS" -> {
        response.setHeader("Tus-Version", VERSION);
        end(response, HttpServletResponse.SC_NO_CONTENT);
      }
      case "HEAD", "PATCH" -> {
        if (VERSION.equals(request.getHeader(RESUMABLE))) {
          serve(current.files(), method, request, response);
        } else {
          response.setHeader("Tus-Version", VERSION);
          end(response, HttpServletResponse.SC_PRECONDITION_FAILED);
        }
      }
      default -> end(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
  }

  private static void serve(
      ResumableFiles files, String method, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = Optional.ofNullable(request.getPathInfo()).orElse("/");
    var file = files.find(path.substring(1));
    if (file.isEmpty()) {
      end(response, HttpServletResponse.SC_NOT_FOUND);
    } else if (method.equals("HEAD")) {
      tell(file.get(), response);
    } else {
      take(file.get(), request, response);
    }
  }

  private static void tell(ResumableFile file, HttpServletResponse response) {
    response.setHeader(OFFSET, Long.toString(file.received()));
    response.setHeader("Upload-Length", Long.toString(file.size()));
    end(response, HttpServletResponse.SC_OK);
  }

  private static void take(
      ResumableFile file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!PIECE.equals(request.getContentType())) {
      end(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      return;
    }
    var offset = number(request.getHeader(OFFSET));
    if (offset.isEmpty()) {
      end(response, HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    var piece = file.begin();
    if (piece.isEmpty()) {
      end(response, LOCKED);
    } else if (piece.get().offset() != offset.getAsLong()) {
      end(response, HttpServletResponse.SC_CONFLICT);
    } else {
      receive(piece.get(), request, response);
    }
  }

  /** What has come before the connection breaks is kept. */
  private static void receive(Piece piece, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var in = request.getInputStream();
    var buffer = new byte[BUFFER];
    long received = 0;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      var outcome = piece.write(ByteBuffer.wrap(buffer, 0, count));
      if (outcome != Outcome.WRITTEN) {
        end(response, refusal(outcome));
        return;
      }
      received += count;
    }
    response.setHeader(OFFSET, Long.toString(piece.offset() + received));
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private static int refusal(Outcome outcome) {
    return switch (outcome) {
      case WRITTEN, LATE -> HttpServletResponse.SC_CONFLICT;
      case TOO_MANY -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
      case FAILED -> HttpServletResponse.SC_GONE;
    };
  }

  private static OptionalLong number(@Nullable String text) {
    return text != null && text.matches("\\d{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  private static void end(HttpServletResponse response, int status) {
    response.setStatus(status);
    response.setContentLength(0);
  }
}
