package ee.liveview.showcase.examples;

import ee.liveview.Form;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@LiveView(value = "/examples/35", title = "A form that survives")
class ArticleFormView {
  public record Article(
      @NotBlank @Size(min = 5, max = 200) String title,
      @NotBlank @Size(min = 50, message = "has at least 50 characters") String content,
      String tags) {}

  private Form<Article> form = Form.empty(Article.class);

  @OnEvent
  void validate(Form<Article> changed) {
    form = changed;
  }

  int letters() {
    return form.field("content").text().length();
  }
}
