package ee.liveview.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from Java sources. */
class BeansTest {
  private static final String BEAN =
      """
      package a;

      import jakarta.faces.application.FacesMessage;
      import jakarta.faces.context.FacesContext;
      import jakarta.faces.view.ViewScoped;
      import jakarta.inject.Named;

      @Named
      @ViewScoped
      public class Cart implements java.io.Serializable {
        public String buy(String what) {
          FacesContext.getCurrentInstance().addMessage(null, new FacesMessage("Bought"));
          return "thanks?faces-redirect=true";
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void says_what_live_views_do_not_have_with_its_line() {
    var report = new Given(folder).file("src/a/Cart.java", BEAN).migrated().report();
    assertThat(report.beans()).hasSize(1);
    assertThat(report.beans().get(0).notes())
        .containsExactly(
            new BeanNote("src/a/Cart.java", 5, "@ViewScoped: make it @LiveScoped"),
            new BeanNote("src/a/Cart.java", 12, "addMessage: live.flash()"),
            new BeanNote(
                "src/a/Cart.java", 12, "FacesContext: what is needed of it is in LiveSocket"));
  }

  @Test
  void calls_actions_with_their_literals_and_names_where_they_led() {
    var migration =
        new Given(folder)
            .file("src/a/Cart.java", BEAN)
            .facelet("page.xhtml", "<h:commandLink value=\"Buy\" action=\"#{cart.buy('cup')}\"/>")
            .migrated();
    assertThat(migration.files().get("src/main/java/app/PageView.java"))
        .contains("  @Inject private a.Cart cart;\n")
        .contains("    cart.buy(\"cup\");\n")
        .contains("its outcome [thanks?faces-redirect=true] was a page");
  }
}
