package ee.liveview.servertests;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What stands in front of several servers: it sends all connections to one of them. */
final class Balancer implements AutoCloseable {
  private final ServerSocket door;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile int target;

  private Balancer(ServerSocket door, int target) {
    this.door = door;
    this.target = target;
  }

  /** Sends everybody to a port of this machine. */
  static Balancer to(int target) {
    try {
      var balancer =
          new Balancer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
      balancer.threads.execute(balancer::accept);
      return balancer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return door.getLocalPort();
  }

  /** Sends everybody who comes from now on to another one. */
  void turnTo(int other) {
    target = other;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        var browser = door.accept();
        open.add(browser);
        threads.execute(() -> serve(browser));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket browser) {
    try (browser;
        var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      open.add(server);
      var back = threads.submit(() -> pump(server, browser));
      pump(browser, server);
      back.get();
    } catch (Exception gone) {
      // whoever has gone, the other one is told by the end of the connection
    } finally {
      open.remove(browser);
    }
  }

  /** Until one of them goes; then both connections end. */
  private void pump(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException gone) {
      // as above
    } finally {
      open.remove(from);
    }
  }

  @Override
  public void close() {
    close(door);
    open.forEach(Balancer::close);
    threads.shutdownNow();
  }

  private static void close(Closeable one) {
    try {
      one.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
