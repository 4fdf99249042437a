package ee.liveview.store;

import java.io.IOException;
import java.util.Properties;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;

/**
 * A store of the protocol of S3, in memory, on a free port that it prints. It has one bucket, takes
 * what is signed by one key, from pages of anywhere, and ends with whoever has started it.
 */
public final class Store {
  private Store() {}

  /**
   * Runs the store until its input ends.
   *
   * @param arguments the bucket, the id of the key, and its secret
   */
  public static void main(String[] arguments) throws Exception {
    var properties = new Properties();
    properties.setProperty("s3proxy.endpoint", "http://127.0.0.1:0");
    properties.setProperty("s3proxy.authorization", "aws-v4");
    properties.setProperty("s3proxy.identity", arguments[1]);
    properties.setProperty("s3proxy.credential", arguments[2]);
    properties.setProperty("s3proxy.cors-allow-all", "true");
    try (var context =
        ContextBuilder.newBuilder("transient")
            .credentials("any", "any")
            .build(BlobStoreContext.class)) {
      var files = context.getBlobStore();
      files.createContainerInLocation(null, arguments[0]);
      var proxy = S3Proxy.Builder.fromProperties(properties).blobStore(files).build();
      proxy.start();
      System.out.println("port " + proxy.getPort());
      untilInputEnds();
      proxy.stop();
    }
  }

  private static void untilInputEnds() throws IOException {
    while (System.in.read() >= 0) {
      // whoever has started it says nothing
    }
  }
}
