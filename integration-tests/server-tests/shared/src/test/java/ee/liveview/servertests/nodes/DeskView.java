package ee.liveview.servertests.nodes;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import ee.liveview.PubSub;
import ee.liveview.Template;
import jakarta.inject.Inject;

/** Shows on which node it runs, where it is, and what was typed. */
@LiveView("/desk/{topic}")
@Template(
    """
    <h1>#{topic} #{tab}</h1>
    <p id="node">#{node}</p>
    <button phx-click="count">#{count}</button>
    <form id="note" phx-change="type"><input name="text" value="#{text}"/></form>
    <p id="heard">#{text}</p>
    """)
public class DeskView {
  @Inject private PubSub pubsub;
  @Param private String topic = "";
  @Param private String tab = "";
  private String node = "";
  private String text = "";
  private int count;

  @OnMount
  void mount() {
    node = pubsub.nodeName();
  }

  @OnEvent
  void type(@Param("text") String text) {
    this.text = text;
  }

  @OnEvent
  void count() {
    count++;
  }
}
