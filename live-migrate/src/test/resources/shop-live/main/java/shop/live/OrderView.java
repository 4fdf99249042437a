package shop.live;

import ee.liveview.Form;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnParams;
import ee.liveview.Param;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Made of order.xhtml. */
@LiveView(value = "/order", title = "An order")
class OrderView {
  @Inject private shop.Editor editor;
  @Inject private shop.Orders orders;
  private Object signedIn; // TODO order.xhtml:1 no source was found for this name

  public record EditForm(
      @NotBlank @Size(max = 40) String customer,
      @NotNull @Min(1) @Max(99) Integer pieces,
      shop.State state,
      String note,
      boolean gift,
      String code) {}

  private Form<EditForm> edit = Form.empty(EditForm.class);

  @OnParams
  void params(@Param("number") int number) {
    editor.setNumber(number);
    editor.load();
  }

  @OnEvent
  void editChanged(Form<EditForm> changed) {
    edit = changed;
  }

  private void apply(EditForm in) {
    editor.setCustomer(in.customer());
    editor.setPieces(in.pieces());
    editor.setState(in.state());
    editor.setNote(in.note());
    editor.setGift(in.gift());
    // TODO order.xhtml:36: editor.code = in.code()
  }

  @OnEvent
  void editSent(Form<EditForm> sent, @Param("command") String command) {
    edit = sent;
    if (!sent.valid()) {
      return;
    }
    apply(sent.value());
    switch (command) {
      case "save" -> {
        editor.save();
      }
      case "copy" -> {
        editor.copy();
      }
      default -> {}
    }
  }

  @OnEvent
  void forget() {
    editor.forget();
  }
}
