package ee.liveview.servertests;

import static ee.liveview.servertests.Wire.json;
import static ee.liveview.servertests.WireSocket.joinOf;
import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.proves.Proves;
import ee.liveview.servertests.probe.HistogramServlet;
import ee.liveview.servertests.wire.Views;
import java.io.ByteArrayOutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The attacks that are known on servers of this protocol; each is made beside an honest page. */
@OnServer
class HostileIT {
  private static final int TEXT = 0x81;
  private static final int FIRST_OF_TEXT = 0x01;
  private static final int CONTINUATION = 0x00;
  private static final int LAST = 0x80;
  private static final int COMPRESSED = 0x40;

  @ArquillianResource private URL app;
  private WireView honest;
  private int clicks;

  @Deployment(testable = false)
  static WebArchive hostile() {
    return TestWars.of("hostile", Views.class.getPackage()).addClass(HistogramServlet.class);
  }

  @BeforeEach
  void open() {
    honest = WireClient.of(app).visit("counter");
  }

  @AfterEach
  void the_honest_page_goes_on() {
    try (var socket = honest.socket()) {
      clickWorks();
      socket.expectHeartbeat();
    }
  }

  private void clickWorks() {
    clicks++;
    assertThat(honest.click("inc")).isEqualTo(json("{'diff': {'0': '" + clicks + "'}}"));
  }

  private RawSocket raw(String headers) {
    return RawSocket.open(URI.create(app.toString()), headers);
  }

  @Test
  void ten_thousand_topics_are_a_hundred_views_and_a_refusal_each() {
    var client = WireClient.of(app);
    var page = client.load("counter");
    try (var socket = client.open(page)) {
      for (int i = 0; i < 100; i++) {
        socket.join(client.load("counter"));
      }
      int refused = 0;
      for (int i = 100; i < 10_001; i++) {
        var ref = "j" + i;
        socket.send(ref, ref, "lv:topic" + i, "phx_join", joinOf(page));
        assertThat(socket.next().payload())
            .isEqualTo(
                json("{'status': 'error', 'response': {'reason': 'too many channels joined'}}"));
        refused++;
        if (i == 5_000) {
          clickWorks();
        }
      }
      assertThat(refused).isEqualTo(9_901);
      socket.expectHeartbeat();
    }
  }

  @Test
  void a_message_in_fragments_of_one_byte_is_a_message() {
    var message = "[null,\"7\",\"phoenix\",\"heartbeat\",{}]".getBytes(StandardCharsets.UTF_8);
    try (var socket = raw("")) {
      socket.send(fragments(message, true));
      assertThat(socket.text()).startsWith("[null,\"7\",\"phoenix\",\"phx_reply\"");
    }
  }

  @Test
  void fragments_of_one_byte_without_end_end_their_connection() {
    var fragments = new byte[10_000];
    Arrays.fill(fragments, (byte) 'x');
    try (var socket = raw("")) {
      socket.send(fragments(fragments, false));
      assertThat(socket.ended()).isTrue();
    }
  }

  private static byte[] fragments(byte[] message, boolean whole) {
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < message.length; i++) {
      int last = whole && i == message.length - 1 ? LAST : 0;
      out.writeBytes(
          RawSocket.frame(last | (i == 0 ? FIRST_OF_TEXT : CONTINUATION), new byte[] {message[i]}));
    }
    return out.toByteArray();
  }

  @Test
  void no_compression_is_agreed_on_so_that_nothing_can_be_inflated() throws Exception {
    var zeros = new ByteArrayOutputStream();
    try (var deflated =
        new DeflaterOutputStream(zeros, new Deflater(Deflater.BEST_COMPRESSION, true))) {
      deflated.write(new byte[64 << 20]);
    }
    try (var socket = raw("Sec-WebSocket-Extensions: permessage-deflate\r\n")) {
      assertThat(socket.handshake())
          .startsWith("HTTP/1.1 101")
          .doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
      socket.send(RawSocket.frame(TEXT | COMPRESSED, zeros.toByteArray()));
      assertThat(socket.ended()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  @Proves("LV-ERR-08")
  void deep_json_ends_its_connection(String opening) {
    var deep = "[null,\"1\",\"phoenix\",\"heartbeat\"," + opening.repeat(40_000);
    try (var socket = raw("")) {
      socket.send(RawSocket.frame(TEXT, deep.getBytes(StandardCharsets.UTF_8)));
      assertThat(socket.ended()).isTrue();
    }
  }

  @Test
  void a_token_of_two_hundred_kilobytes_is_stale_like_any_other() {
    var client = WireClient.of(app);
    var page = client.load("counter");
    try (var socket = client.open(page)) {
      assertThat(socket.refusedJoin(page.withSession(page.session() + "A".repeat(200_000))))
          .isEqualTo(json("{'reason': 'stale'}"));
      assertThat(socket.refusedJoin(page.withSession("A.".repeat(100_000))))
          .isEqualTo(json("{'reason': 'stale'}"));
      socket.join(page);
    }
  }

  @Test
  void a_frame_that_claims_to_be_huge_ends_its_connection() {
    var claim = ByteBuffer.allocate(14).put((byte) TEXT).put((byte) (LAST | 127));
    claim.putLong(1L << 40).putInt(0);
    try (var socket = raw("")) {
      socket.send(claim.array());
      var more = new byte[1 << 16];
      Arrays.fill(more, (byte) 'x');
      for (int i = 0; i < 160; i++) { // 10 MB: one server keeps 4 of them before it looks
        socket.send(more);
      }
      assertThat(socket.ended()).isTrue();
    }
  }

  @Test
  void frames_against_the_rules_end_their_connection() {
    var unmasked = new byte[] {(byte) TEXT, 1, 'x'};
    var reserved = RawSocket.frame(0x83, new byte[] {'x'});
    var continuationOfNothing = RawSocket.frame(LAST, new byte[] {'x'});
    var longPing = RawSocket.frame(0x89, new byte[126]);
    var brokenText = RawSocket.frame(TEXT, new byte[] {(byte) 0xC3, (byte) 0x28});
    for (var frame : new byte[][] {reserved, continuationOfNothing, longPing, brokenText}) {
      try (var socket = raw("")) {
        socket.send(frame);
        assertThat(socket.ended()).as(Arrays.toString(frame)).isTrue();
      }
    }
    try (var socket = raw("")) {
      socket.send(unmasked); // what the server does with it is its own matter
    }
  }

  @Test
  void ten_thousand_pings_are_answered_or_end_their_connection() {
    try (var socket = raw("")) {
      var ping = RawSocket.frame(0x89, new byte[100]);
      for (int i = 0; i < 10_000; i++) {
        socket.send(ping);
      }
      clickWorks();
    }
  }

  @Test
  void a_handshake_that_stops_half_way_keeps_nobody_else_waiting() throws Exception {
    var url = URI.create(app.toString());
    var halves = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 200; i++) {
        var half = new Socket(url.getHost(), url.getPort());
        halves.add(half);
        half.getOutputStream()
            .write(
                ("GET " + url.getPath() + "live/websocket?vsn=2.0.0 HTTP/1.1\r\nHost: x\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
      }
      try (var other = WireClient.of(app).visit("counter").socket()) {
        other.expectHeartbeat();
      }
    } finally {
      for (var half : halves) {
        half.close();
      }
    }
  }

  @Test
  void messages_that_come_with_the_handshake_are_answered_and_keep_no_thread() {
    var heartbeat = "[null,\"7\",\"phoenix\",\"heartbeat\",{}]".getBytes(StandardCharsets.UTF_8);
    var hasty = new ArrayList<RawSocket>();
    try {
      for (int i = 0; i < 20; i++) {
        var socket =
            RawSocket.openWith(URI.create(app.toString()), RawSocket.frame(TEXT, heartbeat));
        hasty.add(socket);
        assertThat(socket.text()).startsWith("[null,\"7\",\"phoenix\",\"phx_reply\"");
      }
    } finally {
      hasty.forEach(RawSocket::close);
    }
  }

  @Test
  void browsers_that_are_gone_before_they_are_let_in_leave_no_view_behind() {
    var client = WireClient.of(app);
    var page = client.load("guest");
    for (int i = 0; i < 300; i++) {
      var socket = client.open(page);
      socket.send("1", page.topic(), "phx_join", joinOf(page));
      if (i % 2 == 0) {
        socket.drop();
      } else {
        socket.close();
      }
    }
    assertThat(IntStream.range(0, 200).mapToObj(n -> guests(client)))
        .anyMatch(guests -> guests.came() == guests.went());
    assertThat(guests(client).came()).isPositive();
  }

  @Test
  void connections_that_are_gone_leave_nothing_in_their_sessions() {
    long before = connections();
    for (int i = 0; i < 20; i++) {
      WireClient.of(app).visit("counter").close();
    }
    assertThat(IntStream.range(0, 20).mapToLong(n -> connections()))
        .anyMatch(now -> now < before + 5);
  }

  /** As the server keeps them: the one or the other. */
  private long connections() {
    return count("org.glassfish.tyrus.servlet.TyrusHttpUpgradeHandler")
        + count("io.undertow.websockets.jsr.UndertowSession");
  }

  private long count(String type) {
    return Long.parseLong(WireClient.of(app).ask("histogram?of=" + type));
  }

  private record Guests(int came, int went) {}

  private static Guests guests(WireClient client) {
    // In this order: who came meanwhile is not missing among those who went.
    int went = client.raised("guests out");
    return new Guests(client.raised("guests in"), went);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "[", "%zz", "é", "-", "\"<"})
  void a_header_that_names_no_host_fails_no_page_and_no_connection(String host) throws Exception {
    var url = URI.create(app.toString());
    try (var socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(15_000);
      var request =
          "GET "
              + url.getPath()
              + "counter HTTP/1.1\r\nHost: "
              + host
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer)
          .satisfiesAnyOf(
              page -> assertThat(page).startsWith("HTTP/1.1 200 ").contains("data-phx-main"),
              refused -> assertThat(refused).startsWith("HTTP/1.1 400 "));
    }
  }
}
