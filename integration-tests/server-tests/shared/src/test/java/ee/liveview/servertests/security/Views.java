package ee.liveview.servertests.security;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** For some and for others. */
final class Views {
  private Views() {}

  @LiveView("/staff")
  @RolesAllowed("staff")
  @Template(
      """
      <h1>#{name()}</h1>
      <p>#{done}</p>
      <i>#{flash.error}</i>
      <button id="list" phx-click="list">List</button>
      <button id="delete" phx-click="delete">Delete</button>
      """)
  static class StaffView {
    @Inject @Nullable LiveSocket live;
    private String done = "";

    String name() {
      return live.user().map(Principal::getName).orElse("nobody");
    }

    @OnEvent
    void list() {
      done += "list ";
    }

    @OnEvent
    @RolesAllowed("admin")
    void delete() {
      done += "delete ";
    }
  }

  @LiveView("/open")
  @Template("<p>#{live.user().isPresent() ? 'somebody' : 'nobody'}</p>")
  static class OpenView {}
}
