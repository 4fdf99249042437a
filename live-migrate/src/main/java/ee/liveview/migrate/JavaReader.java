package ee.liveview.migrate;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Reads Java sources with the parser of the JDK; nothing has to compile. */
final class JavaReader {
  /** What to do about what a class imports. */
  private static final Map<String, String> ADVICE = new LinkedHashMap<>();

  static {
    ADVICE.put("faces.view.ViewScoped", "@ViewScoped: make it @LiveScoped");
    ADVICE.put("faces.bean.", "managed bean: make it @Named with a scope of CDI");
    ADVICE.put("faces.flow.", "flow: make it one view with steps of a form");
    ADVICE.put("enterprise.context.ConversationScoped", "@ConversationScoped: make it @LiveScoped");
    ADVICE.put(
        "enterprise.context.RequestScoped",
        "@RequestScoped: lives for one event; @LiveScoped keeps its state");
    ADVICE.put("faces.convert.", "converter: make it a FormConverter");
    ADVICE.put("faces.validator.", "validator: a constraint, or withError in the view");
    ADVICE.put("faces.model.SelectItem", "SelectItem: FormOption");
    ADVICE.put("faces.model.", "DataModel: a List, and the row by its id");
    ADVICE.put("faces.push.", "push: fire the CDI event that the view observes");
    ADVICE.put("faces.event.", "events of components: parameters of @OnEvent methods");
    ADVICE.put("faces.component.", "components in beans: there are none");
    ADVICE.put(
        "org.primefaces.", "PrimeFaces in Java: say it with a query, with live or with a stream");
    ADVICE.put("org.omnifaces.", "OmniFaces in Java: Faces, Messages and their like become live");
  }

  private JavaReader() {}

  static List<JavaType> read(Map<String, String> sources) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null || sources.isEmpty()) {
      return List.of();
    }
    List<Source> files = new ArrayList<>();
    sources.forEach((path, text) -> files.add(new Source(path, text)));
    var task =
        (JavacTask) compiler.getTask(null, null, problem -> {}, List.of("-proc:none"), null, files);
    var positions = Trees.instance(task).getSourcePositions();
    List<JavaType> types = new ArrayList<>();
    try {
      for (var unit : task.parse()) {
        for (var type : unit.getTypeDecls()) {
          if (type instanceof ClassTree declared) {
            new OneClass(unit, declared, positions).addTo(types, packageOf(unit));
          }
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return types;
  }

  private static String packageOf(CompilationUnitTree unit) {
    return unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    Source(String path, String text) {
      super(
          URI.create("string:///" + path.replaceAll("[^\\w/.$-]", "_")),
          JavaFileObject.Kind.SOURCE);
      this.path = path;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    @Override
    public String getName() {
      return path;
    }
  }

  private static final class OneClass {
    private final CompilationUnitTree unit;
    private final ClassTree tree;
    private final SourcePositions positions;
    private final String file;
    private final List<BeanNote> notes = new ArrayList<>();

    OneClass(CompilationUnitTree unit, ClassTree tree, SourcePositions positions) {
      this.unit = unit;
      this.tree = tree;
      this.positions = positions;
      this.file = unit.getSourceFile().getName();
    }

    void addTo(List<JavaType> types, String prefix) {
      var name = prefix + tree.getSimpleName();
      Map<String, String> properties = new LinkedHashMap<>();
      Map<String, String> getters = new LinkedHashMap<>();
      Set<String> setters = new LinkedHashSet<>();
      Map<String, JavaType.Method> methods = new LinkedHashMap<>();
      var annotations = annotations();
      boolean lombok = annotations.keySet().stream().anyMatch(a -> a.matches("Data|Getter|Value"));
      boolean sets = annotations.keySet().stream().anyMatch(a -> a.matches("Data|Setter"));
      for (var member : tree.getMembers()) {
        if (member instanceof MethodTree method) {
          method(method, properties, getters, setters, methods);
        } else if (member instanceof VariableTree field) {
          var own = field.getName().toString();
          boolean record = tree.getKind() == Tree.Kind.RECORD;
          if (record || lombok || annotated(field.getModifiers().getAnnotations(), "Getter")) {
            properties.putIfAbsent(own, String.valueOf(field.getType()));
            var type = String.valueOf(field.getType());
            getters.putIfAbsent(
                own,
                record
                    ? own + "()"
                    : (type.equals("boolean") ? "is" : "get") + Words.capital(own) + "()");
          }
          if (sets || annotated(field.getModifiers().getAnnotations(), "Setter")) {
            setters.add(own);
          }
        } else if (member instanceof ClassTree inner) {
          new OneClass(unit, inner, positions).addTo(types, name + ".");
        }
      }
      notes();
      types.add(
          new JavaType(
              name,
              file,
              tree.getModifiers().getFlags().contains(Modifier.PUBLIC),
              tree.getKind() == Tree.Kind.ENUM,
              tree.getExtendsClause() == null
                  ? ""
                  : tree.getExtendsClause().toString().replaceAll("<.*", ""),
              annotations,
              properties,
              getters,
              setters,
              methods,
              List.copyOf(notes)));
    }

    private static boolean annotated(List<? extends AnnotationTree> annotations, String name) {
      return annotations.stream().anyMatch(a -> simple(a.getAnnotationType()).equals(name));
    }

    private static String simple(Tree type) {
      var text = type.toString();
      return text.substring(text.lastIndexOf('.') + 1);
    }

    /** Their simple names, with the text that they are given as value or name. */
    private Map<String, String> annotations() {
      Map<String, String> found = new LinkedHashMap<>();
      for (var annotation : tree.getModifiers().getAnnotations()) {
        var text = "";
        for (ExpressionTree argument : annotation.getArguments()) {
          var value =
              argument instanceof AssignmentTree assigned
                      && assigned.getVariable().toString().matches("value|name")
                  ? assigned.getExpression()
                  : argument;
          if (value instanceof LiteralTree literal && literal.getValue() instanceof String given) {
            text = given;
          }
        }
        found.put(simple(annotation.getAnnotationType()), text);
      }
      return found;
    }

    private static void method(
        MethodTree method,
        Map<String, String> properties,
        Map<String, String> getters,
        Set<String> setters,
        Map<String, JavaType.Method> methods) {
      var name = method.getName().toString();
      if (method.getReturnType() == null
          || !method.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
        return;
      }
      var type = method.getReturnType().toString();
      int parameters = method.getParameters().size();
      methods.putIfAbsent(name, new JavaType.Method(parameters, type, returned(method)));
      var property = property(name);
      if (property == null) {
        return;
      }
      if (parameters == 0 && !type.equals("void") && !name.startsWith("set")) {
        properties.put(property, type);
        getters.put(property, name + "()");
      } else if (parameters == 1 && name.startsWith("set")) {
        setters.add(property);
      }
    }

    private static @Nullable String property(String method) {
      int prefix = method.startsWith("is") ? 2 : 3;
      if (!method.matches("(get|set|is)\\p{Lu}.*")) {
        return null;
      }
      var bare = method.substring(prefix);
      boolean shouted = bare.length() > 1 && Character.isUpperCase(bare.charAt(1));
      return shouted
          ? bare
          : bare.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + bare.substring(1);
    }

    private static Set<String> returned(MethodTree method) {
      Set<String> texts = new LinkedHashSet<>();
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitReturn(ReturnTree returned, @Nullable Void nothing) {
          if (returned.getExpression() instanceof LiteralTree literal
              && literal.getValue() instanceof String text) {
            texts.add(text);
          }
          return super.visitReturn(returned, null);
        }
      }.scan(method.getBody(), null);
      return texts;
    }

    private void notes() {
      for (ImportTree imported : unit.getImports()) {
        var name = imported.getQualifiedIdentifier().toString();
        ADVICE.entrySet().stream()
            .filter(advice -> name.contains(advice.getKey()))
            .findFirst()
            .ifPresent(advice -> notes.add(note(imported, advice.getValue())));
      }
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitMethodInvocation(
            MethodInvocationTree call, @Nullable Void nothing) {
          var called = call.getMethodSelect().toString();
          if (called.endsWith(".addMessage")) {
            notes.add(note(call, "addMessage: live.flash()"));
          } else if (called.endsWith("FacesContext.getCurrentInstance")) {
            notes.add(note(call, "FacesContext: what is needed of it is in LiveSocket"));
          } else if (called.matches(".*(?:redirect|dispatch|handleNavigation)")) {
            notes.add(note(call, "goes to another page: live.pushNavigate or live.redirect"));
          }
          return super.visitMethodInvocation(call, null);
        }
      }.scan(tree, null);
    }

    private BeanNote note(Tree where, String note) {
      long start = positions.getStartPosition(unit, where);
      return new BeanNote(file, (int) unit.getLineMap().getLineNumber(start), note);
    }
  }
}
