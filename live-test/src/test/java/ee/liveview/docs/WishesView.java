package ee.liveview.docs;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import ee.liveview.Template;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

@LiveView("/wishes")
@SessionScoped
@Template("<i :for='wish : wishes'>#{wish}</i>")
class WishesView implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<String> wishes = new ArrayList<>();

  @OnEvent
  void wish(@Param("text") String text, LiveSocket live) {
    wishes.add(text);
    live.flash().info("Noted.");
  }
}
