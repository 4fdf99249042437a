package ee.liveview.servertests.facesvalues;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** Of the session, so of Faces pages and live views. */
@Named
@SessionScoped
public class Cart implements Serializable {
  private static final long serialVersionUID = 1L;
  private int items;

  public int getItems() {
    return items;
  }

  /** One more. */
  public void add() {
    items++;
  }
}
