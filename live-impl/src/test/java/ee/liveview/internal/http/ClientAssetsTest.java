package ee.liveview.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ClientAssetsTest {

  private final ClientAssets assets = ClientAssets.load();

  @Nested
  class The_path_of_the_script {
    @Test
    void leads_to_a_resource_of_this_jar_and_names_its_content() throws Exception {
      var script = resource(assets.scriptPath());

      assertThat(assets.scriptPath()).isEqualTo("/_live/" + hash(script) + "/live.js");
    }

    @Test
    void has_the_source_map_and_the_licences_beside_it() throws Exception {
      var script = new String(resource(assets.scriptPath()), UTF_8);
      var folder = assets.scriptPath().replace("live.js", "");

      assertThat(script).endsWith("//# sourceMappingURL=live.js.map\n");
      assertThat(resource(folder + "live.js.map")).isNotEmpty();
      assertThat(new String(resource(folder + "LICENSE.txt"), UTF_8))
          .contains("\nphoenix ", "\nphoenix_html ", "\nphoenix_live_view ", "\nmorphdom ");
    }
  }

  @Nested
  class The_version {
    @Test
    void is_the_one_the_script_was_built_from() throws IOException {
      assertThat(assets.liveViewVersion()).isEqualTo("1.2.12");
      assertThat(new String(resource(assets.scriptPath()), UTF_8)).contains("\"1.2.12\"");
    }
  }

  private static byte[] resource(String path) throws IOException {
    try (var stream = ClientAssetsTest.class.getResourceAsStream("/META-INF/resources" + path)) {
      assertThat(stream).as(path).isNotNull();
      return stream.readAllBytes();
    }
  }

  private static String hash(byte[] content) throws NoSuchAlgorithmException {
    var sha256 = MessageDigest.getInstance("SHA-256").digest(content);
    return HexFormat.of().formatHex(sha256).substring(0, 12);
  }
}
