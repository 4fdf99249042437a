package ee.liveview.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.internal.diff.Message.PushedEvent;
import ee.liveview.proves.Proves;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static final JsonValue PAYLOAD = Json.createObjectBuilder().add("a", 1).build();

  @Test
  void without_content_is_an_empty_object() {
    assertThat(Message.EMPTY.isEmpty()).isTrue();
    assertThat(Page.json(Message.EMPTY)).isEqualTo("{}");
  }

  @Test
  void carries_changes_events_title_and_reply() {
    var tree = new Diff.Tree(null, false, List.of(new Diff.Text("x")));
    var events =
        List.of(new PushedEvent("after", PAYLOAD, false), new PushedEvent("first", PAYLOAD, true));
    var message =
        new Message(new Diff.PageDiff(tree, List.of(), List.of()), events, "Home", PAYLOAD);
    assertThat(message.isEmpty()).isFalse();
    assertThat(Page.json(message))
        .isEqualTo(
            "{'0':'x','e':[['after',{'a':1}],['first',{'a':1},true]],'t':'Home','r':{'a':1}}");
  }

  @Test
  void is_not_empty_when_it_only_clears_the_title() {
    var message = new Message(Diff.PageDiff.NONE, List.of(), "", null);
    assertThat(message.isEmpty()).isFalse();
    assertThat(Page.json(message)).isEqualTo("{'t':''}");
  }

  @Test
  @Proves("WIRE-76")
  void never_has_a_root_flag_which_would_be_taken_for_a_reply() {
    var root = new Diff.Tree(List.of("<p>", "</p>"), true, List.of(new Diff.Text("x")));
    assertThat(Page.json(Message.of(root))).isEqualTo("{'s':['<p>','</p>'],'0':'x'}");
  }
}
