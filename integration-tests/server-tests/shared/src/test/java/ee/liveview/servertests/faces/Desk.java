package ee.liveview.servertests.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** The bean of the pages. */
@Named
@ViewScoped
public class Desk implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<String> rows = new ArrayList<>(List.of("a", "b"));
  private String label = "two";
  private String view = "CounterView";
  private boolean shown = true;
  private int posts;
  private String sent = "";
  private String note = "";
  private String counted = "";

  /** Does nothing but count. */
  public void touch() {
    posts++;
    sent =
        String.join(
            " ",
            new TreeSet<>(
                FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .keySet()));
  }

  /** Changes the label. */
  public void rename() {
    label += "!";
  }

  /** Shows the view, or no longer. */
  public void toggle() {
    shown = !shown;
  }

  /** Shows another view in the same place. */
  public void exchange() {
    view = view.equals("CounterView") ? "TextView" : "CounterView";
  }

  /** A row more. */
  public void add() {
    rows.add("c");
  }

  /** A row less. */
  public void drop() {
    rows.remove(rows.size() - 1);
  }

  /** A row before all others. */
  public void insert() {
    rows.add(0, "z");
  }

  /** The first row less. */
  public void remove() {
    rows.remove(0);
  }

  /** The rows the other way round. */
  public void turn() {
    Collections.reverse(rows);
  }

  /** Listens to the view in a row. */
  public void count(String row) {
    counted += row;
  }

  /** Breaks. */
  public void fail() {
    throw new IllegalStateException("on purpose");
  }

  /** Goes to another page. */
  public String go() {
    return "other?faces-redirect=true";
  }

  public List<String> getRows() {
    return rows;
  }

  public String getLabel() {
    return label;
  }

  public String getView() {
    return view;
  }

  public boolean isShown() {
    return shown;
  }

  public int getPosts() {
    return posts;
  }

  /** The names of all parameters of the last post. */
  public String getSent() {
    return sent;
  }

  /** The rows whose views have counted. */
  public String getCounted() {
    return counted;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
