package ee.liveview.servertests.facesvalues;

import ee.liveview.faces.LiveEvent;
import jakarta.enterprise.event.Event;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AjaxBehaviorEvent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The bean of the pages. */
@Named
@ViewScoped
public class Quotes implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private transient @Nullable Event<Ordered> ordered;
  private String picked = "";
  private String note = "";
  private int code = 7;

  /** Listens to the view. */
  public void picked(AjaxBehaviorEvent event) {
    var pick = LiveEvent.of(event).payload(Pick.class);
    picked = pick.count() + " of " + pick.symbol() + " " + note;
  }

  /** Listens without asking what. */
  public void dropped() {
    picked = "";
  }

  /** An action. */
  public void order() {
    ordered.fire(new Ordered("(" + code + ")"));
  }

  /** An action that says something and goes to a live page. */
  public void leave() throws IOException {
    var faces = FacesContext.getCurrentInstance();
    var external = faces.getExternalContext();
    faces.addMessage(null, new FacesMessage("Saved in Faces."));
    external.getFlash().setKeepMessages(true);
    external.redirect(external.getRequestContextPath() + "/live");
  }

  public String getPicked() {
    return picked;
  }

  public int getCode() {
    return code;
  }

  public void setCode(int code) {
    this.code = code;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
