package ee.liveview.internal.template.expr;

import ee.liveview.Form;
import ee.liveview.internal.problem.Problem;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One expression's way from tree to steps; collects what is wrong on the way. */
final class Compilation implements Ast.Visitor<Step> {
  private final Names names;
  private final Site start;
  private final Reach own;
  private final Reach open;
  private final List<Problem> problems = new ArrayList<>();

  Compilation(Names names, Reach own, Reach open, Site start) {
    this.names = names;
    this.own = own;
    this.open = open;
    this.start = start;
  }

  List<Problem> problems() {
    return problems;
  }

  Step compile(Ast node) {
    return node.accept(this);
  }

  @Override
  public Step literal(Ast.Literal node) {
    Site site = start.at(node.at());
    Object value = node.value();
    if (value instanceof Long number) {
      return new Step.Whole(number, site);
    }
    if (value instanceof Double) {
      return new Step.Constant(value, double.class, site);
    }
    if (value instanceof Boolean) {
      return new Step.Constant(value, boolean.class, site);
    }
    return new Step.Constant(value, value == null ? Object.class : String.class, site);
  }

  @Override
  public Step name(Ast.Name node) {
    Site site = start.at(node.at());
    Names.Local local = names.local(node.name());
    if (local != null) {
      return new Step.Local(local.slot(), local.type(), site);
    }
    if (Forbidden.member(node.name())) {
      return outOfReach(node.name(), site);
    }
    Access member = own.property(names.bean(), node.name());
    if (member != null) {
      Type type = Types.member(names.bean(), member.owner(), member.type());
      var read =
          new Reads.Known(bean(site), member, type, new Late(own, node.name(), site)::get, site);
      return names.isTemporary(node.name()) ? new Reads.Temporary(read, node.name()) : read;
    }
    Type global = names.globals().get(node.name());
    if (global != null) {
      return new Step.Global(node.name(), Types.boxed(global), site);
    }
    Class<?> type = names.type(node.name());
    if (type != null) {
      return wrong(
          site,
          ExprError.UNKNOWN_NAME,
          node.name() + " is a class and no value",
          "Read one of its static members, such as " + node.name() + ".NAME.");
    }
    return wrong(
        site,
        ExprError.UNKNOWN_NAME,
        "There is no " + node.name() + " in reach of this template",
        Suggestion.remedy(node.name(), known(), membersOf(names.bean())));
  }

  /** The class that an expression names: imported, of java.lang, or nested in another; or null. */
  private @Nullable Class<?> classOf(Ast node) {
    if (node instanceof Ast.Property nested) {
      Class<?> outer = classOf(nested.base());
      return outer == null
              || Forbidden.type(outer)
              || open.staticField(outer, nested.name()) != null
          ? null
          : open.nested(outer, nested.name());
    }
    return node instanceof Ast.Name n
            && names.local(n.name()) == null
            && !names.globals().containsKey(n.name())
            && own.property(names.bean(), n.name()) == null
        ? names.type(n.name())
        : null;
  }

  @Override
  public Step property(Ast.Property node) {
    Class<?> type = classOf(node.base());
    if (type != null) {
      return ofClass(type, node.name(), start.at(node.at()));
    }
    Step base = base(node.base(), node.at());
    return member(base, node.name(), start.at(node.at()), false);
  }

  @Override
  public Step index(Ast.Index node) {
    Class<?> owner = classOf(node.base());
    if (owner != null
        && node.key() instanceof Ast.Literal literal
        && literal.value() instanceof String name) {
      return ofClass(owner, name, start.at(node.key().at()));
    }
    Step base = base(node.base(), node.at());
    Site site = start.at(node.at());
    if (node.key() instanceof Ast.Literal literal
        && literal.value() instanceof String name
        && !(Types.isClosed(base.rawType()) && base.rawType().isArray())) {
      return member(base, name, start.at(node.key().at()), true);
    }
    Step key = compile(node.key());
    if (Map.class.isAssignableFrom(base.rawType())) {
      return ofMap(base, key, site);
    }
    boolean list = base.rawType().isArray() || List.class.isAssignableFrom(base.rawType());
    Type type = list && isNumber(key) ? Types.elementType(base.type()) : Object.class;
    return new Reads.OfIndex(base, key, new Late(open, "", site), type, site);
  }

  @Override
  public Step call(Ast.Call node) {
    Site site = start.at(node.at());
    if (Forbidden.member(node.name())) {
      return outOfReach(node.name() + "()", site);
    }
    Ast baseNode = node.base();
    if (baseNode == null) {
      return ownCall(node, site);
    }
    Class<?> type = classOf(baseNode);
    if (type != null) {
      return staticCall(type, node, site);
    }
    Step base = base(baseNode, node.at());
    boolean stream = node.name().equals("stream") && node.arguments().isEmpty();
    if (stream && mayStream(base.rawType())) {
      throw new ForeignException();
    }
    if (isOptional(base.rawType()) && open.methods(base.rawType(), node.name()).isEmpty()) {
      base = new Reads.Unwrapped(base, Types.elementType(base.type()));
      if (Forbidden.type(base.rawType())) {
        return outOfReach("A member of " + Types.shown(base.type()), site);
      }
    }
    return call(base, node, open, site);
  }

  @Override
  public Step unary(Ast.Unary node) {
    Site site = start.at(node.at());
    Step operand = compile(node.operand());
    switch (node.operator()) {
      case NOT:
        return new Operations.Not(operand, site);
      case EMPTY:
        return new Operations.Empty(operand, site);
      default:
        break;
    }
    if (operand instanceof Step.Whole whole) {
      return new Step.Whole(-whole.number(), site);
    }
    Class<?> type = operand.rawType();
    boolean plain = type == int.class || type == long.class || type == double.class;
    return new Operations.Negated(operand, plain ? type : Number.class, site);
  }

  @Override
  public Step binary(Ast.Binary node) {
    Site site = start.at(node.at());
    Step left = compile(node.left());
    Step right = compile(node.right());
    return switch (node.operator()) {
      case OR -> new Operations.Either(left, right, site);
      case AND -> new Operations.Both(left, right, site);
      case CONCAT -> new Operations.Concat(left, right, site);
      case ADD -> arithmetic(Arithmetic.ADD, left, right, site);
      case SUBTRACT -> arithmetic(Arithmetic.SUBTRACT, left, right, site);
      case MULTIPLY -> arithmetic(Arithmetic.MULTIPLY, left, right, site);
      case DIVIDE -> arithmetic(Arithmetic.DIVIDE, left, right, site);
      case REMAINDER -> arithmetic(Arithmetic.REMAINDER, left, right, site);
      default -> comparison(node, left, right, site);
    };
  }

  @Override
  public Step choice(Ast.Choice node) {
    Step condition = compile(node.condition());
    Step then = compile(node.then());
    Step otherwise = compile(node.otherwise());
    return new Operations.Choice(
        condition, then, otherwise, joined(then, otherwise), start.at(node.at()));
  }

  @Override
  public Step list(Ast.ListOf node) {
    List<Step> items = all(node.items());
    Type type = Types.of(List.class, Types.boxed(joined(items)));
    return new Operations.ListOf(items, type, start.at(node.at()));
  }

  @Override
  public Step set(Ast.SetOf node) {
    List<Step> items = all(node.items());
    Type type = Types.of(Set.class, Types.boxed(joined(items)));
    return new Operations.SetOf(items, type, start.at(node.at()));
  }

  @Override
  public Step map(Ast.MapOf node) {
    List<Step> keys = all(node.keys());
    List<Step> values = all(node.values());
    Type type = Types.of(Map.class, Types.boxed(joined(keys)), Types.boxed(joined(values)));
    return new Operations.MapOf(keys, values, type, start.at(node.at()));
  }

  private Step base(Ast node, int memberAt) {
    Step base = compile(node);
    if (Forbidden.type(base.rawType())) {
      return outOfReach("A member of " + Types.shown(base.type()), start.at(memberAt));
    }
    return base;
  }

  private Step member(Step given, String name, Site site, boolean quoted) {
    Step base =
        isOptional(given.rawType())
            ? new Reads.Unwrapped(given, Types.elementType(given.type()))
            : given;
    Class<?> raw = base.rawType();
    if (Forbidden.type(raw)) {
      return outOfReach("A member of " + Types.shown(base.type()), site);
    }
    if (Map.class.isAssignableFrom(raw)) {
      return ofMap(base, new Step.Constant(name, String.class, site), site);
    }
    if (FormRead.reads(raw)) {
      return formField(base, name, site);
    }
    Late late = new Late(open, name, site);
    if (Forbidden.member(name)) {
      // attributes['class'] on a value of unknown type is most likely a key of a map.
      return quoted && !Types.isClosed(raw)
          ? new Reads.Open(base, late, site)
          : outOfReach(name, site);
    }
    Access access = raw.isArray() ? null : open.property(Types.boxed(raw), name);
    if (access != null) {
      Type type = Types.member(base.type(), access.owner(), access.type());
      return new Reads.Known(base, access, type, late::get, site);
    }
    if (Types.isClosed(raw) && !(raw.isArray() && name.equals("length"))) {
      return wrong(
          site,
          ExprError.UNKNOWN_PROPERTY,
          Types.shown(base.type()) + " has no property " + name,
          Suggestion.remedy(name, open.names(Types.boxed(raw)), membersOf(Types.boxed(raw))));
    }
    return new Reads.Open(base, late, site);
  }

  private Step formField(Step base, String name, Site site) {
    List<String> fields = FormRead.fields(base.type());
    Type type = Types.argument(base.type(), Form.class, 0);
    return fields.isEmpty() || fields.contains(name)
        ? new FormRead(base, name, site)
        : wrong(
            site,
            ExprError.UNKNOWN_FIELD,
            "A form of " + Types.shown(type) + " has no field " + name,
            Suggestion.remedy(name, fields, membersOf(Types.raw(type))));
  }

  private Step ofMap(Step base, Step key, Site site) {
    Class<?> keyType = Types.raw(Types.argument(base.type(), Map.class, 0));
    Type type = Types.argument(base.type(), Map.class, 1);
    return new Reads.OfMap(base, key, keyType, type, site);
  }

  /** A static field of a class. */
  private Step ofClass(Class<?> type, String name, Site site) {
    if (Forbidden.type(type) || Forbidden.member(name)) {
      return outOfReach(Forbidden.type(type) ? Types.shown(type) : name, site);
    }
    Field field = open.staticField(type, name);
    if (field != null) {
      return new Statics.Read(
          open.staticGetter(field), field.getGenericType(), field.isEnumConstant(), site);
    }
    return open.nested(type, name) != null
        ? wrong(
            site,
            ExprError.UNKNOWN_NAME,
            name + " is a class and no value",
            "Read one of its static members, such as " + name + ".NAME.")
        : wrong(
            site,
            ExprError.UNKNOWN_PROPERTY,
            Types.shown(type) + " has no static member " + name,
            Suggestion.remedy(name, open.staticNames(type), membersOf(type)));
  }

  private Step staticCall(Class<?> type, Ast.Call node, Site site) {
    if (Forbidden.type(type) || Forbidden.staticMember(type, node.name())) {
      return outOfReach(Types.shown(type) + "." + node.name() + "()", site);
    }
    List<Step> arguments = all(node.arguments());
    List<Method> methods = open.staticMethods(type, node.name());
    if (methods.isEmpty()) {
      return wrong(
          site,
          ExprError.UNKNOWN_METHOD,
          Types.shown(type) + " has no static method " + node.name(),
          Suggestion.remedy(node.name(), open.staticNames(type), membersOf(type)));
    }
    List<Method> counted =
        methods.stream().filter(method -> takes(method, arguments.size())).toList();
    if (counted.isEmpty()) {
      return noOverload(Types.shown(type), node, methods, site);
    }
    Method first = counted.get(0);
    boolean settled = counted.size() == 1 && !first.isVarArgs();
    boolean exact = arguments.stream().allMatch(a -> Types.isClosed(a.rawType()) && !a.nullable());
    Overloads.Choice choice =
        settled
            ? new Overloads.Choice(first, false)
            : exact
                ? Overloads.choose(counted, arguments.stream().map(Expr::rawType).toList())
                : null;
    return choice == null
        ? new Statics.Open(
            arguments, joinedResult(counted), new Statics.Late(type, open, node.name(), site))
        : new Statics.Known(
            open.invoker(choice.method()),
            choice.spread(),
            arguments,
            staticResult(choice.method()),
            site);
  }

  private static Type joinedResult(List<Method> methods) {
    Set<Type> results = methods.stream().map(Compilation::staticResult).collect(Collectors.toSet());
    return results.size() == 1 ? results.iterator().next() : Object.class;
  }

  private static Type staticResult(Method method) {
    Class<?> owner = method.getDeclaringClass();
    return method.getReturnType() == void.class
        ? Object.class
        : Types.member(owner, owner, method.getGenericReturnType());
  }

  private Step noOverload(String owner, Ast.Call node, List<Method> methods, Site site) {
    int count = node.arguments().size();
    return wrong(
        site,
        ExprError.NO_OVERLOAD,
        "No method "
            + node.name()
            + " of "
            + owner
            + " takes "
            + count
            + (count == 1 ? " argument" : " arguments"),
        "There is " + signatures(methods) + ".");
  }

  private Step ownCall(Ast.Call node, Site site) {
    if (own.methods(names.bean(), node.name()).isEmpty()) {
      if (Names.ofJavaLang(node.name()) != null) {
        throw new ForeignException();
      }
      all(node.arguments());
      return wrong(
          site,
          ExprError.UNKNOWN_METHOD,
          Types.shown(names.bean()) + " has no method " + node.name(),
          Suggestion.remedy(node.name(), known(), membersOf(names.bean())));
    }
    return call(bean(site), node, own, site);
  }

  private Step call(Step base, Ast.Call node, Reach reach, Site site) {
    List<Step> arguments = all(node.arguments());
    Class<?> raw = Types.boxed(base.rawType());
    List<Method> methods = reach.methods(raw, node.name());
    Calls.Late late = new Calls.Late(reach, node.name(), site);
    boolean closed = reach == own || Types.isClosed(raw);
    if (methods.isEmpty()) {
      return closed
          ? wrong(
              site,
              ExprError.UNKNOWN_METHOD,
              Types.shown(base.type()) + " has no method " + node.name(),
              Suggestion.remedy(node.name(), reach.names(raw), membersOf(raw)))
          : new Calls.Open(base, arguments, Object.class, late);
    }
    List<Method> counted =
        methods.stream().filter(method -> takes(method, arguments.size())).toList();
    if (counted.isEmpty() && closed) {
      return noOverload(Types.shown(base.type()), node, methods, site);
    }
    if (counted.isEmpty()) {
      return new Calls.Open(base, arguments, Object.class, late);
    }
    return chosen(base, arguments, counted, reach, late);
  }

  private Step chosen(
      Step base, List<Step> arguments, List<Method> counted, Reach reach, Calls.Late late) {
    Method first = counted.get(0);
    boolean settled = counted.size() == 1 && !first.isVarArgs();
    if (settled && arguments.isEmpty() && first.getReturnType() != void.class) {
      Access access = reach.getter(first);
      return new Reads.Known(
          base, access, result(base, first), on -> late.call(on, new Object[0]), late.site);
    }
    if (settled) {
      return new Calls.Known(
          base, reach.invoker(first), false, arguments, result(base, first), late);
    }
    boolean exact = arguments.stream().allMatch(a -> Types.isClosed(a.rawType()));
    Overloads.Choice choice =
        exact ? Overloads.choose(counted, arguments.stream().map(Expr::rawType).toList()) : null;
    if (choice != null && arguments.stream().noneMatch(Step::nullable)) {
      Type type = result(base, choice.method());
      return new Calls.Known(
          base, reach.invoker(choice.method()), choice.spread(), arguments, type, late);
    }
    Set<Type> results = counted.stream().map(m -> result(base, m)).collect(Collectors.toSet());
    Type type = results.size() == 1 ? results.iterator().next() : Object.class;
    return new Calls.Open(base, arguments, type, late);
  }

  private static Type result(Step base, Method method) {
    Type type =
        Types.member(base.type(), method.getDeclaringClass(), method.getGenericReturnType());
    return type == void.class ? Object.class : type;
  }

  private static boolean takes(Method method, int count) {
    return method.isVarArgs()
        ? count >= method.getParameterCount() - 1
        : count == method.getParameterCount();
  }

  private Step arithmetic(Arithmetic operator, Step left, Step right, Site site) {
    Class<?> a = Types.boxed(left.rawType());
    Class<?> b = Types.boxed(right.rawType());
    // Null and null are 0 without computing anything, which only matters where 0 with 0 is not 0.
    boolean undefined = operator == Arithmetic.REMAINDER && left.nullable() && right.nullable();
    if (isWhole(a) && isWhole(b) && operator != Arithmetic.DIVIDE && !undefined) {
      return new Operations.OfLongs(operator, left, right, site);
    }
    boolean doubles =
        isWhole(a) && isWhole(b) && !left.nullable() && !right.nullable()
            || isFloating(a) && (isFloating(b) || isWhole(b)) && !left.nullable()
            || isFloating(b) && isWhole(a) && !right.nullable();
    return new Operations.OfNumbers(
        operator, left, right, doubles ? double.class : Number.class, site);
  }

  private Step comparison(Ast.Binary node, Step left, Step right, Site site) {
    if (Types.isIntegral(left.rawType()) && Types.isIntegral(right.rawType())) {
      return new Operations.LongOrder(node.operator(), left, right, site);
    }
    if (node.operator() == Operator.EQUAL || node.operator() == Operator.NOT_EQUAL) {
      checkConstant(left, node.right());
      checkConstant(right, node.left());
    }
    return new Operations.Order(node.operator(), left, right, site);
  }

  /** A misspelled constant would only be noticed when the comparison is evaluated. */
  private void checkConstant(Step step, Ast other) {
    if (step.rawType().isEnum()
        && other instanceof Ast.Literal literal
        && literal.value() instanceof String name
        && !name.isEmpty()) {
      Collection<String> constants = Coerce.constants(step.rawType());
      if (!constants.contains(name)) {
        problems.add(
            start
                .at(other.at())
                .problem(
                    ExprError.UNKNOWN_CONSTANT,
                    Types.shown(step.type()) + " has no constant " + name,
                    Suggestion.remedy(
                        name,
                        constants,
                        "Its constants are " + String.join(", ", constants) + ".")));
      }
    }
  }

  private static Type joined(List<Step> steps) {
    return steps.stream().<Type>map(Expr::type).reduce(Types::join).orElse(Object.class);
  }

  private static Type joined(Step one, Step other) {
    if (isNull(one)) {
      return Types.boxed(other.type());
    }
    if (isNull(other)) {
      return Types.boxed(one.type());
    }
    return Types.join(one.type(), other.type());
  }

  private static boolean isNull(Step step) {
    return step instanceof Step.Constant && step.nullable();
  }

  private static boolean isWhole(Class<?> boxed) {
    return boxed == Integer.class
        || boxed == Long.class
        || boxed == Short.class
        || boxed == Byte.class;
  }

  private static boolean isFloating(Class<?> boxed) {
    return boxed == Double.class || boxed == Float.class;
  }

  private static boolean isNumber(Step key) {
    return Number.class.isAssignableFrom(Types.boxed(key.rawType()));
  }

  private static boolean isOptional(Class<?> type) {
    return type == Optional.class
        || type == OptionalInt.class
        || type == OptionalLong.class
        || type == OptionalDouble.class;
  }

  private static boolean mayStream(Class<?> type) {
    return type == Object.class
        || type == Iterable.class
        || type.isArray()
        || Collection.class.isAssignableFrom(type);
  }

  private Step.Bean bean(Site site) {
    return new Step.Bean(names.bean(), site);
  }

  private List<Step> all(List<Ast> nodes) {
    return nodes.stream().map(this::compile).toList();
  }

  private Set<String> known() {
    Set<String> known = new TreeSet<>(own.names(names.bean()));
    known.addAll(names.locals().keySet());
    known.addAll(names.globalNames());
    known.addAll(names.classes().keySet());
    return known;
  }

  private static String membersOf(Class<?> type) {
    return "Add it to " + Types.shown(type) + " or use one of its members.";
  }

  private static String signatures(List<Method> methods) {
    return methods.stream()
        .map(
            method ->
                method.getName()
                    + List.of(method.getParameterTypes()).stream()
                        .map(Types::shown)
                        .collect(Collectors.joining(", ", "(", ")")))
        .sorted()
        .collect(Collectors.joining(" and "));
  }

  private Step outOfReach(String what, Site site) {
    return wrong(
        site,
        ExprError.OUT_OF_REACH,
        what + " is out of reach of templates",
        "Give the template the value it needs from a method of the bean.");
  }

  /**
   * Notes a problem and goes on with a value about which nothing is known, so that one mistake is
   * one problem.
   */
  private Step wrong(Site site, ExprError code, String sentence, String remedy) {
    problems.add(site.problem(code, sentence, remedy));
    return new Step.Constant(null, Object.class, site);
  }
}
