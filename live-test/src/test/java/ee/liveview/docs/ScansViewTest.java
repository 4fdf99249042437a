package ee.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.test.LiveTest;
import ee.liveview.test.LiveTester;
import ee.liveview.test.TestFile;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

@LiveTest
@AddBeanClasses(ScansView.class)
class ScansViewTest {
  @Inject BeanManager beans;

  @Test
  void files_are_taken_as_soon_as_they_are_there() {
    try (var live = LiveTester.open(beans, "/scans")) {
      live.fileInput("input", TestFile.of("a.txt", "one\ntwo\n")).upload("a.txt");
      assertThat(live.text("p")).isEqualTo("[a.txt]");
    }
  }

  @Test
  void a_writer_takes_them_instead() {
    try (var live = LiveTester.open(beans, "/scans?how=lines")) {
      live.fileInput("input", TestFile.of("a.txt", "one\ntwo\n")).upload("a.txt");
      assertThat(live.text("p")).isEqualTo("[lines: 2]");
    }
  }

  @Test
  void they_may_go_elsewhere() {
    try (var live = LiveTester.open(beans, "/scans?how=store")) {
      var input = live.fileInput("input", TestFile.of("a.txt", "one"));
      assertThat(input.target("a.txt").orElseThrow().getString("url"))
          .startsWith("https://store.example/");
    }
  }

  @Test
  void a_bucket_signs_where_they_go() {
    try (var live = LiveTester.open(beans, "/scans?how=bucket")) {
      var input = live.fileInput("input", TestFile.of("a.txt", "one"));
      assertThat(input.target("a.txt").orElseThrow().getString("url"))
          .startsWith("https://scans.s3.amazonaws.com/")
          .contains("X-Amz-Expires=300&X-Amz-SignedHeaders=host&X-Amz-Signature=");
    }
  }

  /** The values are those of the example in the documentation of S3. */
  @Test
  void a_signature_is_that_of_the_protocol() {
    var bucket =
        new SignedBucket(
            "examplebucket.s3.amazonaws.com",
            "us-east-1",
            "AKIAIOSFODNN7EXAMPLE",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
    assertThat(
            bucket.sign(
                "GET", "test.txt", Duration.ofDays(1), Instant.parse("2013-05-24T00:00:00Z")))
        .endsWith(
            "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
  }
}
