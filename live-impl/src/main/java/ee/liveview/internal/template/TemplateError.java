package ee.liveview.internal.template;

import ee.liveview.internal.problem.Level;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.ProblemCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Everything that can be wrong with the markup of a template; each constant shows an input that
 * causes it.
 */
public enum TemplateError implements ProblemCode {
  /** {@code <p>a</p></div>}. */
  STRAY_END_TAG("LIVE-T001"),
  /** {@code <br>text</br>}. */
  VOID_END_TAG("LIVE-T002"),
  /** {@code <div class="a" <p>text</p></div>}. */
  UNFINISHED_TAG("LIVE-T003"),
  /** {@code a < b}. */
  LONE_LESS_THAN("LIVE-T004"),
  /** {@code <%= name %>}. */
  FOREIGN_SYNTAX("LIVE-T005"),
  /** {@code <!-- text}. */
  UNCLOSED_COMMENT("LIVE-T006"),
  /** {@code <p class="a>text</p>}. */
  UNCLOSED_QUOTE("LIVE-T007"),
  /** {@code <p cl"ass>}. */
  ATTRIBUTE_NAME("LIVE-T008"),
  /** {@code <p class=>}. */
  MISSING_VALUE("LIVE-T009"),
  /** {@code <p class="a" class="b">}. */
  DUPLICATE_ATTRIBUTE("LIVE-T010"),
  /** {@code </p class="a">}. */
  END_TAG_ATTRIBUTE("LIVE-T011"),
  /** {@code <main><section></main>}. */
  UNCLOSED_ELEMENT("LIVE-T012"),
  /** An expression in text whose brace is never closed. */
  UNCLOSED_EXPRESSION("LIVE-T013"),
  /** {@code <p>#{'name}</p>}. */
  UNCLOSED_STRING("LIVE-T014"),
  /** {@code <p>#{}</p>}. */
  EMPTY_EXPRESSION("LIVE-T015"),
  /** {@code <p #{attributes}>}. */
  EXPRESSION_IN_TAG("LIVE-T016"),
  /** {@code <p :iff="a">}. */
  UNKNOWN_DIRECTIVE("LIVE-T017"),
  /** {@code <p :if>}. */
  DIRECTIVE_WITHOUT_VALUE("LIVE-T018"),
  /** {@code <p :if="#{a}">}. */
  DIRECTIVE_WITH_BRACES("LIVE-T019"),
  /** {@code <p :if="a"></p><p :else="b">}. */
  ELSE_WITH_VALUE("LIVE-T020"),
  /** {@code <p :for="x in list">}. */
  LOOP_SYNTAX("LIVE-T021"),
  /** {@code <p></p><p :else>}. */
  ELSE_WITHOUT_IF("LIVE-T022"),
  /** {@code <p :if="a" :else-if="b">}. */
  TWO_BRANCHES("LIVE-T023"),
  /** {@code <p :key="x.id">}. */
  KEY_WITHOUT_FOR("LIVE-T024"),
  /** {@code <p :for="x : list" :if="x.good"></p><p :else>}. */
  ELSE_OF_LOOP("LIVE-T025"),
  /** {@code <div><li>a</li></div>}. */
  WRONG_PARENT("LIVE-T026"),
  /** {@code <table><div>a</div></table>}. */
  MOVED_OUT_OF_TABLE("LIVE-T027"),
  /** {@code <a href="/"><a href="/b">b</a></a>}. */
  NESTED_IN_ITSELF("LIVE-T028"),
  /** {@code <p><div>a</div></p>}. */
  BLOCK_IN_PARAGRAPH("LIVE-T029"),
  /** {@code <a href="javascript:go()">}. */
  SCRIPT_URL("LIVE-T030"),
  /** More than 512 elements inside each other. */
  TOO_DEEP("LIVE-T031"),
  /** {@code <div phx-hook="Chart"></div>}. */
  MISSING_ID("LIVE-T032"),
  /** {@code <button phx-clik="inc">}. */
  UNKNOWN_BINDING("LIVE-T033"),
  /** {@code <input name="id">}. */
  FIELD_NAMED_ID("LIVE-T034"),
  /** A template of more than two million chars. */
  TOO_LARGE("LIVE-T035"),
  /** More than a hundred mistakes. */
  TOO_MANY("LIVE-T036"),
  /** {@code <input phx-keydown="typed">}. */
  KEY_ON_FIELD("LIVE-T037"),
  /** {@code <form action="/in" method="post"><input type="file" name="f"></form>}. */
  FILE_NOT_SENT("LIVE-T038");

  /** More problems than anybody reads at once. */
  private static final int MOST = 100;

  private static final Set<TemplateError> WARNINGS =
      EnumSet.of(UNKNOWN_BINDING, FIELD_NAMED_ID, KEY_ON_FIELD);

  /** What browsers put elsewhere, or what has no effect, can still be sent. */
  private static final Set<TemplateError> ADJUSTABLE =
      EnumSet.of(
          WRONG_PARENT,
          MOVED_OUT_OF_TABLE,
          NESTED_IN_ITSELF,
          BLOCK_IN_PARAGRAPH,
          MISSING_ID,
          UNKNOWN_BINDING,
          FIELD_NAMED_ID,
          KEY_ON_FIELD,
          FILE_NOT_SENT);

  private final String code;

  TemplateError(String code) {
    this.code = code;
  }

  /** Whether there are more problems than are worth looking for. */
  public static boolean isTooMany(List<Problem> problems) {
    return problems.size() > MOST;
  }

  /** The problems that are reported: the first hundred, and that there are more. */
  public static List<Problem> reported(List<Problem> problems) {
    if (!isTooMany(problems)) {
      return problems;
    }
    List<Problem> first = new ArrayList<>(problems.subList(0, MOST));
    first.add(
        Problem.at(
            Objects.requireNonNull(problems.get(MOST).at(), "problems of a template have places"),
            TOO_MANY,
            "There are more than %d problems, and this is the next one".formatted(MOST),
            "Mend the others first; the rest is reported then."));
    return first;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Level level() {
    return WARNINGS.contains(this) ? Level.WARNING : Level.ERROR;
  }

  @Override
  public boolean adjustable() {
    return ADJUSTABLE.contains(this);
  }
}
