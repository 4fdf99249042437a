package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One template that is being written: of a view, a component or a root layout. */
final class Part {
  /** The parameter of a component that is called in a form. */
  static final String OPEN_FORM = "form";

  private final Facelet facelet;
  private final String name;

  /**
   * What it needs from the view: beans, parameters, forms; with the line where it is first used.
   */
  final Map<String, Integer> names = new TreeMap<>();

  /** Declared attributes of a composite component, with their other attributes. */
  final Map<String, Map<String, String>> declared = new LinkedHashMap<>();

  final Set<String> fieldAttributes = new LinkedHashSet<>();
  final Set<String> eventAttributes = new LinkedHashSet<>();
  final Set<String> slots = new LinkedHashSet<>();

  /** Places in the head of the page, and that of its title. */
  final Set<String> headSlots = new LinkedHashSet<>();

  final Map<String, Event> events = new LinkedHashMap<>();
  final List<FormModel> forms = new ArrayList<>();
  final Map<String, Integer> functions = new TreeMap<>();
  final Set<Part> calls = new LinkedHashSet<>();
  final List<String> uploads = new ArrayList<>();
  final List<Tick> ticks = new ArrayList<>();
  final List<ViewParam> viewParams = new ArrayList<>();
  final List<ViewAction> viewActions = new ArrayList<>();
  final List<Out> head = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();
  private @Nullable FormModel open;
  String title = "";
  List<Out> body = List.of();
  boolean finished;

  record Tick(String every, String body, int line) {}

  record ViewParam(String name, String path, int line) {}

  record ViewAction(String body, int line) {}

  Part(Facelet facelet, String name) {
    this.facelet = facelet;
    this.name = name;
  }

  Facelet facelet() {
    return facelet;
  }

  /** The name of the class of a view, or the tag of a component. */
  String name() {
    return name;
  }

  boolean isView() {
    return facelet.kind() == Facelet.Kind.PAGE;
  }

  /** The form around the calls of this component. */
  FormModel open() {
    if (open == null) {
      open = new FormModel(OPEN_FORM);
    }
    names.putIfAbsent(OPEN_FORM, 1);
    return open;
  }

  @Nullable FormModel openForm() {
    return open;
  }

  FormModel newForm(String wanted) {
    var own = Words.camel(wanted);
    int i = 2;
    while (taken(own)) {
      own = Words.camel(wanted) + i++;
    }
    var form = new FormModel(own);
    forms.add(form);
    return form;
  }

  private boolean taken(String form) {
    return form.equals(OPEN_FORM) && !isView()
        || names.containsKey(form)
        || forms.stream().anyMatch(known -> known.name().equals(form));
  }

  /** This part and all that it calls. */
  Set<Part> all() {
    Set<Part> all = new LinkedHashSet<>();
    collect(all);
    return all;
  }

  private void collect(Set<Part> all) {
    if (all.add(this)) {
      calls.forEach(part -> part.collect(all));
    }
  }
}
