package ee.liveview.bench.war;

import ee.liveview.Form;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import jakarta.validation.constraints.Size;

/** Ten fields that are checked with every key. */
@LiveView("/bench/form")
class FormView {

  /** What is typed. */
  public record User(
      @Size(min = 3, message = FormView.SHORT) String f1,
      @Size(min = 3, message = FormView.SHORT) String f2,
      @Size(min = 3, message = FormView.SHORT) String f3,
      @Size(min = 3, message = FormView.SHORT) String f4,
      @Size(min = 3, message = FormView.SHORT) String f5,
      @Size(min = 3, message = FormView.SHORT) String f6,
      @Size(min = 3, message = FormView.SHORT) String f7,
      @Size(min = 3, message = FormView.SHORT) String f8,
      @Size(min = 3, message = FormView.SHORT) String f9,
      @Size(min = 3, message = FormView.SHORT) String f10) {}

  static final String SHORT = "should be at least 3 character(s)";

  private Form<User> form = Form.empty(User.class);
  private int saved;

  @OnEvent
  void validate(Form<User> changed) {
    form = changed;
  }

  @OnEvent
  void save() {
    saved++;
  }
}
