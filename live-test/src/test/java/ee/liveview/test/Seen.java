package ee.liveview.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What a browser shows of some HTML, with the style sheet of the HTML specification: the elements,
 * attributes and comments in their order, and the text with its white space as CSS collapses it.
 *
 * <ul>
 *   <li>Inside {@code pre} and {@code textarea} every character counts.
 *   <li>Elsewhere a run of white space is one space, also across the borders of inline elements.
 *   <li>There is none at the beginning and the end of a block, nor before and behind one.
 *   <li>{@code button}, {@code select} and {@code svg} stand in a line like a letter and have a
 *       line of their own inside.
 *   <li>In a template, there is none at the ends of what a component or slot is given, nor between
 *       named slots that are all it is given.
 *   <li>Comments, {@code script} and their like are not there: of white space before and behind
 *       one, the first counts.
 * </ul>
 */
final class Seen {
  // Written down from the specification (HTML, chapter Rendering), not from the formatter.
  private static final Set<String> BLOCKS =
      Set.of(
          ("html body address article aside blockquote center dd details dialog dir div dl dt"
                  + " fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend"
                  + " li main menu nav ol optgroup option p pre search section summary table caption"
                  + " colgroup col thead tbody tfoot tr td th ul g path circle rect line text")
              .split(" "));
  private static final Set<String> INLINE_BLOCKS = Set.of("button", "select", "svg", "video");
  private static final Set<String> LETTERS = Set.of("img", "input", "br", "textarea");
  private static final Set<String> NOT_SHOWN =
      Set.of("script", "style", "template", "link", "meta", "title", "head", "base");
  private static final Set<String> EXACT = Set.of("pre", "textarea", "script", "style", "title");

  private final List<String> out = new ArrayList<>();
  // Whether white space that comes now is seen: not at the beginning of a line, nor behind another.
  private boolean wanted;
  private int space = -1;

  private Seen() {}

  static List<String> of(String html) {
    var seen = new Seen();
    var document = Jsoup.parse(html);
    seen.children(document);
    seen.border();
    return seen.out;
  }

  private void children(Node parent) {
    parent.childNodes().forEach(this::node);
  }

  /** A component that is given named slots alone shows nothing of what is between them. */
  private static boolean betweenSlots(TextNode text) {
    var parent = text.parent();
    return text.isBlank()
        && parent != null
        && parent.nodeName().indexOf(':') > 0
        && parent.childNodes().stream().allMatch(Seen::blankOrSlot);
  }

  private static boolean blankOrSlot(Node node) {
    return node instanceof TextNode text ? text.isBlank() : node.nodeName().startsWith("slot:");
  }

  private void node(Node node) {
    if (node instanceof TextNode text) {
      if (!betweenSlots(text)) {
        text(text.getWholeText());
      }
    } else if (node instanceof Comment comment) {
      out.add("<!--" + comment.getData() + "-->");
    } else if (node instanceof Element element) {
      element(element);
    } else {
      out.add(node.outerHtml());
    }
  }

  private void text(String text) {
    var word = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (" \n\t\r\f".indexOf(c) < 0) {
        word.append(c);
        continue;
      }
      word(word);
      if (wanted) {
        space = afterWhatIsSeen();
        out.add(space, " ");
        wanted = false;
      }
    }
    word(word);
  }

  private void word(StringBuilder word) {
    if (word.length() > 0) {
      // Text is one, in however many pieces it came.
      int last = out.size() - 1;
      boolean goesOn = last >= 0 && out.get(last).startsWith("'") && wanted;
      if (goesOn) {
        out.set(last, out.get(last) + word);
      } else {
        out.add("'" + word);
      }
      word.setLength(0);
      letter();
    }
  }

  /** Something visible stands in the line. */
  private void letter() {
    wanted = true;
    space = -1;
  }

  private int afterWhatIsSeen() {
    int at = out.size();
    while (at > 0
        && (out.get(at - 1).startsWith("<!--") || out.get(at - 1).startsWith("hidden "))) {
      at--;
    }
    return at;
  }

  /** A line ends or begins. */
  private void border() {
    if (space >= 0) {
      out.remove(space);
      space = -1;
    }
    wanted = false;
  }

  /** A component does not get the white space at the ends of its content. */
  private static void strip(Element component) {
    if (component.childNodeSize() > 0 && component.childNode(0) instanceof TextNode first) {
      first.text(first.getWholeText().stripLeading());
    }
    int last = component.childNodeSize() - 1;
    if (last >= 0 && component.childNode(last) instanceof TextNode text) {
      text.text(text.getWholeText().stripTrailing());
    }
  }

  private void element(Element element) {
    var name = element.normalName();
    var tag = "<" + name + element.attributes().html() + ">";
    if (EXACT.contains(name) && !NOT_SHOWN.contains(name)) {
      tag = element.outerHtml();
    }
    if (NOT_SHOWN.contains(name)) {
      out.add("hidden " + element.outerHtml().strip());
      return;
    }
    boolean block = BLOCKS.contains(name);
    boolean inlineBlock = INLINE_BLOCKS.contains(name);
    if (block) {
      border();
    } else if (inlineBlock || LETTERS.contains(name)) {
      letter();
    }
    out.add(tag);
    if (EXACT.contains(name) || LETTERS.contains(name)) {
      if (!block) {
        letter();
      }
      return;
    }
    if (inlineBlock) {
      wanted = false;
    }
    if (name.indexOf(':') >= 0) {
      strip(element);
    }
    children(element);
    if (block || inlineBlock) {
      border();
    }
    out.add("</" + name + ">");
    if (inlineBlock) {
      letter();
    }
  }
}
