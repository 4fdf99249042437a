package ee.liveview.internal.websocket;

import ee.liveview.internal.container.Handover;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The connection below a socket, of which one thing happens after the other: it is read when the
 * socket is there, and closed by the thread that reads. It is public for the container, which makes
 * it.
 *
 * <p>Payara 6 asks to be told what the browser sends before it has made the socket. When something
 * has come by then, it is told at once, on the same thread, which waits for the socket and so for
 * itself: one of the five threads for HTTP is lost for good.
 *
 * <p>Payara 6 ends a request that was upgraded when its connection is closed, and ends it a second
 * time when the browser hangs up meanwhile, which it does as soon as it has seen the frame that
 * closes the socket. The objects of that request then serve two others at once: requests of anybody
 * are answered with 500, or not at all. While a thread reads, nobody is told that a browser has
 * hung up.
 */
public final class OrderlyUpgrade implements HttpUpgradeHandler {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  /** How long a browser may take to answer the frame that closes the socket. */
  private static final long GRACE_SECONDS = 10;

  private @Nullable HttpUpgradeHandler socket;

  /**
   * A request whose upgrade leads to a connection that is closed so. It shows no session: Payara
   * would keep the last connection of each session, with all that belongs to it, until the session
   * ends, to close it then.
   */
  static HttpServletRequest of(HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public @Nullable HttpSession getSession(boolean create) {
        return null;
      }

      @Override
      public <T extends HttpUpgradeHandler> T upgrade(Class<T> type) throws IOException {
        try {
          var real = type.getConstructor().newInstance();
          super.upgrade(OrderlyUpgrade.class).socket = real;
          return real;
        } catch (ReflectiveOperationException | ServletException e) {
          throw new IllegalStateException("the request cannot be upgraded", e);
        }
      }
    };
  }

  @Override
  public void init(WebConnection real) {
    var connection = new Connection(real);
    Objects.requireNonNull(socket).init(connection);
    connection.begin();
  }

  /** Objects of the request, which are used again, hold on to this one. */
  @Override
  public void destroy() {
    var current = socket;
    if (current != null) {
      socket = null;
      current.destroy();
    }
  }

  /** What the socket takes for its connection. */
  private static final class Connection implements WebConnection {
    private final WebConnection real;
    private final AtomicBoolean closed = new AtomicBoolean();
    private Runnable reading = () -> {};
    private volatile boolean closing;
    private volatile @Nullable Thread reader;

    /** How often somebody has read all there was, and asked to be told of the next news. */
    private final AtomicInteger asked = new AtomicInteger();

    Connection(WebConnection real) {
      this.real = real;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Input(real.getInputStream(), this);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      return real.getOutputStream();
    }

    /** The socket is there. */
    void begin() {
      reading.run();
    }

    @Override
    public void close() {
      closing = true;
      if (reader == Thread.currentThread()) {
        closeNow();
      } else {
        // The timer of the JDK outlives the application and must not hold on to its class loader.
        Handover.run(
            () ->
                CompletableFuture.delayedExecutor(GRACE_SECONDS, TimeUnit.SECONDS, Runnable::run)
                    .execute(this::closeNow));
      }
    }

    private void closeNow() {
      if (closed.compareAndSet(false, true)) {
        try {
          real.close();
        } catch (Exception e) {
          LOG.log(Level.DEBUG, "the connection of a socket was closed already", e);
        }
      }
    }

    /** What the browser has sent, or that it has hung up. */
    private interface News {
      void tell() throws IOException;
    }

    void read(News news) throws IOException {
      reader = Thread.currentThread();
      int askedBefore = asked.get();
      try {
        if (!closing) {
          news.tell();
        }
      } finally {
        // Who reads may have been told by another thread to close, and have asked for news already:
        // then the next one closes the connection, or the end of the grace.
        if (closing && asked.get() == askedBefore) {
          closeNow();
        }
        reader = null;
      }
    }

    /** Whether there is more to read; if not, the next news is told. */
    boolean ready(ServletInputStream input) {
      asked.incrementAndGet(); // before, since another thread may be told at once
      boolean ready = input.isReady();
      if (ready) {
        asked.decrementAndGet();
      }
      return ready;
    }
  }

  private static final class Input extends ServletInputStream {
    private final ServletInputStream real;
    private final Connection connection;

    Input(ServletInputStream real, Connection connection) {
      this.real = real;
      this.connection = connection;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      var told = told(listener);
      connection.reading = () -> real.setReadListener(told);
    }

    private ReadListener told(ReadListener listener) {
      Connection.News data = listener::onDataAvailable; // made once: it comes with every frame
      return new ReadListener() {
        @Override
        public void onDataAvailable() throws IOException {
          connection.read(data);
        }

        @Override
        public void onAllDataRead() throws IOException {
          connection.read(listener::onAllDataRead);
        }

        @Override
        public void onError(Throwable thrown) {
          try {
            connection.read(() -> listener.onError(thrown));
          } catch (IOException e) {
            LOG.log(Level.DEBUG, "an error of a socket could not be told", e);
          }
        }
      };
    }

    @Override
    public boolean isFinished() {
      return real.isFinished();
    }

    @Override
    public boolean isReady() {
      return connection.ready(real);
    }

    @Override
    public int available() throws IOException {
      return real.available();
    }

    @Override
    public int read() throws IOException {
      return real.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      return real.read(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      real.close();
    }
  }
}
