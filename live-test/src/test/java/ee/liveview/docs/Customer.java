package ee.liveview.docs;

import ee.liveview.LiveScoped;

@LiveScoped
public class Customer {
  private String name = "";

  public String name() {
    return name;
  }

  void name(String newName) {
    name = newName;
  }
}
