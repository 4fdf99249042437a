package shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

@Named("editor")
@ApplicationScoped
public class Editor {
  private int number;
  private String customer;
  private Integer pieces;
  private State state;
  private String note;
  private boolean gift;
  private Object code;
  private String done = "";

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }

  public String getCustomer() {
    return customer;
  }

  public void setCustomer(String customer) {
    this.customer = customer;
  }

  public Integer getPieces() {
    return pieces;
  }

  public void setPieces(Integer pieces) {
    this.pieces = pieces;
  }

  public State getState() {
    return state;
  }

  public void setState(State state) {
    this.state = state;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public boolean isGift() {
    return gift;
  }

  public void setGift(boolean gift) {
    this.gift = gift;
  }

  public Object getCode() {
    return code;
  }

  public void setCode(Object code) {
    this.code = code;
  }

  public void load() {
    done = "loaded " + number;
  }

  public void save() {
    done = "saved " + customer + " " + pieces + " " + state + " " + note;
  }

  public void copy() {
    done = "copied";
  }

  public void forget() {
    done = "forgotten";
  }

  public String done() {
    return done;
  }
}
