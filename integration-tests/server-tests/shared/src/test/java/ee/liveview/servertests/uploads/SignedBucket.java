package ee.liveview.servertests.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A bucket of S3, or of a store that speaks its protocol, which signs addresses of its files.
 *
 * @param address of the bucket, without a slash at its end
 */
public record SignedBucket(URI address, String region, String keyId, String secret) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyyMMdd").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /**
   * The address under which one request may be made.
   *
   * @param file of letters, digits and hyphens, as the uuid of an entry is
   * @param headers that the request must have, by names in lower case
   */
  public String sign(
      String method, String file, Map<String, String> headers, Duration valid, Instant now) {
    var scope = DAY.format(now) + "/" + region + "/s3/aws4_request";
    var signed = new TreeMap<>(headers);
    signed.put("host", address.getRawAuthority());
    var names = String.join(";", signed.keySet());
    var query =
        "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential="
            + (keyId + "/" + scope).replace("/", "%2F")
            + "&X-Amz-Date="
            + TIME.format(now)
            + "&X-Amz-Expires="
            + valid.toSeconds()
            + "&X-Amz-SignedHeaders="
            + names.replace(";", "%3B");
    var lines =
        signed.entrySet().stream()
            .map(header -> header.getKey() + ":" + header.getValue() + "\n")
            .collect(Collectors.joining());
    var path = address.getRawPath() + "/" + file;
    var request = String.join("\n", method, path, query, lines, names, "UNSIGNED-PAYLOAD");
    var wanted =
        String.join("\n", "AWS4-HMAC-SHA256", TIME.format(now), scope, hex(sha256(request)));
    var key = ("AWS4" + secret).getBytes(UTF_8);
    for (var part : scope.split("/")) {
      key = hmac(key, part);
    }
    return address + "/" + file + "?" + query + "&X-Amz-Signature=" + hex(hmac(key, wanted));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
