package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.Form;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.persistence.Basic;
import jakarta.persistence.FetchType;
import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which properties a validation asks the providers of Jakarta Persistence about. */
@LiveTest
@AddBeanClasses({FormReachTest.TeamView.class, FormReachTest.Loaded.class})
class FormReachTest {
  @Inject BeanManager beans;
  @Inject Loaded loaded;

  /** A class as an entity may be: it reads the biography when it is asked for. */
  public static class Person {
    @Size(min = 2)
    public String name = "";

    @NotNull
    @Basic(fetch = FetchType.LAZY)
    public String biography = "";

    @Size(max = 10)
    public String motto = "";

    @Basic(fetch = FetchType.LAZY)
    public String getMotto() {
      return motto;
    }

    public void setMotto(String motto) {
      this.motto = motto;
    }
  }

  record Team(
      @Size(min = 3) String title,
      @NotNull Thread.State state,
      @Size(min = 1) List<String> tags,
      @Valid Person lead) {}

  @LiveView("/team")
  @Template(
      "<form id='f' phx-change='validate'><input name='team[title]'><input name='team[state]'>"
          + "<input :for='n : [\"name\", \"biography\", \"motto\"]' name='team[lead][#{n}]'>"
          + "<i :for='e : form.title.errors'>#{e.message}</i></form>")
  static class TeamView {
    private Form<Team> form = Form.empty(Team.class);

    @OnEvent
    void validate(Form<Team> changed) {
      form = changed;
    }
  }

  /** Stands where the resolver of a persistence provider is, and has loaded all but one thing. */
  @ApplicationScoped
  static class Loaded implements TraversableResolver {
    private final Set<String> asked = new ConcurrentSkipListSet<>();

    Set<String> asked() {
      return asked;
    }

    @Produces
    @ApplicationScoped
    ValidatorFactory validators() {
      return Validation.byDefaultProvider()
          .configure()
          .traversableResolver(this)
          .buildValidatorFactory();
    }

    @Override
    public boolean isReachable(
        @Nullable Object object, Path.Node node, Class<?> root, Path path, ElementType type) {
      asked.add(node.getName());
      return !node.getName().equals("tags");
    }

    @Override
    public boolean isCascadable(
        @Nullable Object object, Path.Node node, Class<?> root, Path path, ElementType type) {
      return true;
    }
  }

  @Test
  void only_what_may_be_lazy_is_asked_about_and_what_is_not_loaded_stays_unread() {
    try (var live = LiveTester.open(beans, "/team")) {
      live.change(
          "#f",
          Map.of(
              "team[title]", "x",
              "team[state]", "NEW",
              "team[lead][name]", "Ada",
              "team[lead][biography]", "long",
              "team[lead][motto]", "short"));
      assertThat(live.text("i")).isEqualTo("size must be between 3 and 2147483647");
    }
    assertThat(loaded.asked()).containsExactly("biography", "lead", "motto", "tags");
  }
}
