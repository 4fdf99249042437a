package ee.liveview.docs;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Template;

@LiveView
@Template("<button phx-click='play'>#{playing ? 'Playing' : 'Play'}</button>")
class PlayerView {
  private boolean playing;

  @OnEvent
  void play() {
    playing = true;
  }
}
