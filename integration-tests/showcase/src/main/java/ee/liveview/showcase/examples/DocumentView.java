package ee.liveview.showcase.examples;

import ee.liveview.HttpStatusException;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnTerminate;
import ee.liveview.Param;
import ee.liveview.PubSub;
import ee.liveview.Subscribe;
import jakarta.inject.Inject;

@LiveView(value = "/examples/53/{document}", title = "A document for everybody")
class DocumentView {
  record Written(String text) {}

  record Present(int people) {}

  @Inject private LiveSocket live;
  @Inject private PubSub pubsub;
  @Inject private Documents documents;
  @Param private String document = "";
  private String text = "";
  private int people;

  @OnMount
  void open() {
    text =
        documents
            .text(document)
            .orElseThrow(() -> new HttpStatusException(404, "no document " + document));
    if (live.connected()) {
      people = documents.move(document, 1);
      pubsub.broadcastFrom(live.self(), topic(), new Present(people));
    }
  }

  @OnEvent
  void write(@Param("text") String typed) {
    text = documents.write(document, typed);
    pubsub.broadcastFrom(live.self(), topic(), new Written(text));
  }

  @Subscribe("tutorial:document:{document}")
  void written(Written message) {
    text = message.text();
  }

  @Subscribe("tutorial:document:{document}")
  void present(Present message) {
    people = message.people();
  }

  @OnTerminate
  void leave() {
    pubsub.broadcast(topic(), new Present(documents.move(document, -1)));
  }

  private String topic() {
    return "tutorial:document:" + document;
  }
}
