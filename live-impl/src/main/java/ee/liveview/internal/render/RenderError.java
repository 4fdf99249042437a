package ee.liveview.internal.render;

import ee.liveview.internal.problem.ProblemCode;

/** What can be wrong with a template that parses; each constant shows what causes it. */
public enum RenderError implements ProblemCode {
  /** {@code <app:crad/>}. */
  COMPONENT("LIVE-R001"),
  /** {@code <p :let="x">}. */
  LET_ON_ELEMENT("LIVE-R002"),
  /** {@code <a href="data:text/html,#{text}">}. */
  SCRIPT_URL("LIVE-R003"),
  /** {@code <li :for="x : 'text'">}. */
  NOT_A_LIST("LIVE-R004"),
  /** {@code <p :attrs="'class'">}. */
  NOT_ATTRIBUTES("LIVE-R005"),
  /** {@code phx-click="#{JS.show({'tim': 200})}"}. */
  COMMAND_OPTION("LIVE-R006"),
  /** {@code <app:card/>} without its title. */
  MISSING_ATTRIBUTE("LIVE-R020"),
  /** {@code <app:card titel="a"/>}. */
  UNKNOWN_ATTRIBUTE("LIVE-R021"),
  /** {@code <app:card size="big"/>} and the size is an int. */
  WRONG_TYPE("LIVE-R022"),
  /** {@code <app:card kind="wran"/>}. */
  VALUE_NOT_ALLOWED("LIVE-R023"),
  /** {@code <app:card rest="#{map}"/>}. */
  GLOBAL_GIVEN("LIVE-R024"),
  /** {@code <slot:haeder>}. */
  UNKNOWN_SLOT("LIVE-R025"),
  /** {@code <app:card/>} without what must stand between its tags. */
  MISSING_SLOT("LIVE-R026"),
  /** {@code <div><slot:header/></div>}. */
  SLOT_OUTSIDE("LIVE-R027"),
  /** {@code <slot:header :else>}. */
  ELSE_ON_SLOT("LIVE-R028"),
  /** {@code <live:slot name="haeder"/>}. */
  NOT_A_SLOT("LIVE-R029"),
  /** {@code :let="a.b"}. */
  BAD_LET("LIVE-R030"),
  /** Components that call each other for ever. */
  ENDLESS_CALLS("LIVE-R031"),
  /** {@code <app:rating id="#{null}"/>}. */
  COMPONENT_WITHOUT_ID("LIVE-R032"),
  /** {@code <app:rating id="a"/><app:rating id="a"/>}. */
  DUPLICATE_COMPONENT("LIVE-R033"),
  /** A stateful component whose template is {@code <p></p><p></p>}. */
  NOT_ONE_ROOT("LIVE-R034"),
  /** {@code <live:dynamic-tag tag-name="#{'a b'}">}. */
  BAD_TAG_NAME("LIVE-R040"),
  /** {@code #{order.total}} and {@code total()} throws. */
  EXPRESSION_FAILED("LIVE-R010"),
  /** {@code :key="x.id"} and two elements have the same id. */
  DUPLICATE_KEY("LIVE-R011"),
  /** {@code :attrs} with an entry named {@code "x onclick"}. */
  ATTRIBUTE_NAME("LIVE-R012"),
  /** A layout without {@code <live:content/>}. */
  NO_CONTENT("LIVE-R050"),
  /** {@code <live:title/>} in a view. */
  LAYOUT_TAG("LIVE-R051"),
  /** {@code asset['ap.css']} and the application has only app.css. */
  UNKNOWN_ASSET("LIVE-R052"),
  /** {@code :attrs="{'id': 7}"}. */
  NUMBER_AS_ID("LIVE-R053"),
  /** {@code <ul><li :for="p : stream" id="#{p.domId}">}. */
  STREAM_PLACE("LIVE-R060"),
  /** {@code <li :for="p : stream">}. */
  STREAM_ROW_ID("LIVE-R061"),
  /** {@code <live:render view="ClokView" id="clock"/>}. */
  UNKNOWN_VIEW("LIVE-R070"),
  /** {@code <live:render view="ClockView" id="a"/><live:render view="ClockView" id="a"/>}. */
  DUPLICATE_VIEW("LIVE-R071"),
  /** {@code <live:render view="ClockView" id="#{null}"/>}. */
  VIEW_WITHOUT_ID("LIVE-R072"),
  /** Views that show each other for ever. */
  ENDLESS_VIEWS("LIVE-R073"),
  /** {@code <live:render view="OrderView" id="o"/>} and OrderView has {@code @OnParams}. */
  NEEDS_ADDRESS("LIVE-R074");

  private final String code;

  RenderError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
