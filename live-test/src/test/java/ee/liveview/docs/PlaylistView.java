package ee.liveview.docs;

import ee.liveview.LiveStream;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import java.util.List;

/** The example of docs/streams.md. */
@LiveView("/playlist")
class PlaylistView {
  public record Song(long id, String title) {}

  private final LiveStream<Song> songs = LiveStream.by(Song::id);

  @OnMount
  void mount() {
    songs.reset(List.of(new Song(1, "Blue"), new Song(2, "Green"), new Song(3, "Red")));
  }

  @OnEvent
  void play(@Param("id") long id) {
    songs.update(new Song(id, "Played"));
  }

  @OnEvent
  void top(@Param("id") long id) {
    var song = new Song(id, "First");
    songs.remove(song);
    songs.prepend(song);
  }

  @OnEvent
  void delete(@Param("id") String domId) {
    songs.removeByDomId(domId);
  }

  @OnEvent
  void add(@Param("title") String title) {
    songs.limit(-100).append(new Song(title.hashCode(), title));
  }
}
