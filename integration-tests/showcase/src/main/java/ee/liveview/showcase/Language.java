package ee.liveview.showcase;

import ee.liveview.LiveScoped;
import ee.liveview.LiveSocket;
import ee.liveview.MountHook;
import ee.liveview.Next;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Map;

/** Decides on the language of a page before its view is mounted. */
@ApplicationScoped
class Language implements MountHook {
  private static final Map<String, String> GREETINGS =
      Map.of("en", "Good morning", "et", "Tere hommikust", "de", "Guten Morgen");

  @Inject private Choice choice;

  @Override
  public Next onMount(LiveSocket live) {
    var wanted = live.params().text("lang").orElse("en");
    var greeting = GREETINGS.get(wanted);
    if (greeting == null) {
      live.flash().info("Nobody here speaks “" + wanted + "”.");
      live.redirect("/hooks");
      return Next.HALT;
    }
    choice.is(wanted, greeting);
    return Next.CONTINUE;
  }

  @Produces
  @LiveScoped
  static Choice newChoice() {
    return new Choice();
  }

  /** What was decided, for the view of the page. */
  public static class Choice {
    private String language = "";
    private String greeting = "";

    void is(String newLanguage, String newGreeting) {
      language = newLanguage;
      greeting = newGreeting;
    }

    public String language() {
      return language;
    }

    public String greeting() {
      return greeting;
    }
  }
}
