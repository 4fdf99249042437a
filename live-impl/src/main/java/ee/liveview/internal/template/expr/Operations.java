package ee.liveview.internal.template.expr;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What operators and brackets become. */
final class Operations {
  private Operations() {}

  /** Whether operands that do not change are all that a result depends on. */
  private static boolean settled(int slot, Step... operands) {
    return settled(slot, List.of(operands));
  }

  private static boolean settled(int slot, List<Step> operands) {
    return operands.stream().allMatch(operand -> operand.settledBy(slot));
  }

  /** Whole numbers, nothing boxed on the way. */
  static final class OfLongs extends Step {
    private final Arithmetic operator;
    private final Step left;
    private final Step right;

    OfLongs(Arithmetic operator, Step left, Step right, Site site) {
      super(long.class, site);
      this.operator = operator;
      this.left = left;
      this.right = right;
    }

    @Override
    public boolean settledBy(int slot) {
      return settled(slot, left, right);
    }

    @Override
    public Long value(Scope scope) {
      return longValue(scope);
    }

    @Override
    public long longValue(Scope scope) {
      return operator.of(left.longValue(scope), right.longValue(scope));
    }
  }

  static final class OfNumbers extends Step {
    private final Arithmetic operator;
    private final Step left;
    private final Step right;

    OfNumbers(Arithmetic operator, Step left, Step right, Type type, Site site) {
      super(type, site);
      this.operator = operator;
      this.left = left;
      this.right = right;
    }

    @Override
    public boolean settledBy(int slot) {
      return settled(slot, left, right);
    }

    @Override
    public Number value(Scope scope) {
      return operator.of(left.value(scope), right.value(scope), site);
    }
  }

  static final class Negated extends Step {
    private final Step operand;

    Negated(Step operand, Type type, Site site) {
      super(type, site);
      this.operand = operand;
    }

    @Override
    public boolean settledBy(int slot) {
      return settled(slot, operand);
    }

    @Override
    public Number value(Scope scope) {
      return Arithmetic.negate(operand.value(scope), site);
    }

    @Override
    public long longValue(Scope scope) {
      long negated = -operand.longValue(scope);
      // The smallest int has no positive twin: it stays what it is, as in Java.
      return rawType() == int.class ? (int) negated : negated;
    }
  }

  /** Order of two whole numbers that cannot be null. */
  static final class LongOrder extends Step.Condition {
    private final Operator operator;
    private final Step left;
    private final Step right;

    LongOrder(Operator operator, Step left, Step right, Site site) {
      super(site);
      this.operator = operator;
      this.left = left;
      this.right = right;
    }

    @Override
    public boolean settledBy(int slot) {
      return settled(slot, left, right);
    }

    @Override
    public boolean truth(Scope scope) {
      return holds(operator, Long.compare(left.longValue(scope), right.longValue(scope)));
    }
  }

  static final class Order extends Step.Condition {
    private final Operator operator;
    private final Step left;
    private final Step right;

    Order(Operator operator, Step left, Step right, Site site) {
      super(site);
      this.operator = operator;
      this.left = left;
      this.right = right;
    }

    @Override
    public boolean settledBy(int slot) {
      return settled(slot, left, right);
    }

    @Override
    public boolean truth(Scope scope) {
      Object a = Coerce.unwrap(left.value(scope));
      if (a == null && (operator == Operator.LESS || operator == Operator.GREATER)) {
        return false;
      }
      Object b = Coerce.unwrap(right.value(scope));
      if (operator == Operator.EQUAL || operator == Operator.NOT_EQUAL) {
        return Comparison.equal(a, b, site) == (operator == Operator.EQUAL);
      }
      if (a == null || b == null) {
        boolean orEqual =
            operator == Operator.LESS_OR_EQUAL || operator == Operator.GREATER_OR_EQUAL;
        return orEqual && a == b;
      }
      return holds(operator, Comparison.order(a, b, site));
    }
  }

  private static boolean holds(Operator operator, int order) {
    return switch (operator) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
      default -> throw new AssertionError(operator);
    };
  }

  static final class Both extends Step.Condition {
    private final Step left;
    private final Step right;

    Both(Step left, Step right, Site site) {
      super(site);
      this.left = left;
      this.right = right;
    }

    @Override
    public boolean settledBy(int slot) {
      return settled(slot, left, right);
    }

    @Override
    public boolean truth(Scope scope) {
      return left.truth(scope) && right.truth(scope);
    }
  }

  static final class Either extends Step.Condition {
    private final Step left;
    private final Step right;

    Either(Step left, Step right, Site site) {
      super(site);
      this.left = left;
      this.right = right;
    }

    @Override
    public boolean settledBy(int slot) {
      return settled(slot, left, right);
    }

    @Override
    public boolean truth(Scope scope) {
      return left.truth(scope) || right.truth(scope);
    }
  }

  static final class Not extends Step.Condition {
    private final Step operand;

    Not(Step operand, Site site) {
      super(site);
      this.operand = operand;
    }

    @Override
    public boolean settledBy(int slot) {
      return settled(slot, operand);
    }

    @Override
    public boolean truth(Scope scope) {
      return !operand.truth(scope);
    }
  }

  static final class Empty extends Step.Condition {
    private final Step operand;

    Empty(Step operand, Site site) {
      super(site);
      this.operand = operand;
    }

    @Override
    public boolean settledBy(int slot) {
      return settled(slot, operand);
    }

    @Override
    public boolean truth(Scope scope) {
      return Coerce.empty(operand.value(scope));
    }
  }

  static final class Concat extends Step {
    private final Step left;
    private final Step right;

    Concat(Step left, Step right, Site site) {
      super(String.class, site);
      this.left = left;
      this.right = right;
    }

    @Override
    public boolean settledBy(int slot) {
      return settled(slot, left, right);
    }

    @Override
    boolean nullable() {
      return false;
    }

    @Override
    public String value(Scope scope) {
      return Coerce.string(left.value(scope)) + Coerce.string(right.value(scope));
    }
  }

  static final class Choice extends Step {
    private final Step condition;
    private final Step then;
    private final Step otherwise;

    Choice(Step condition, Step then, Step otherwise, Type type, Site site) {
      super(type, site);
      this.condition = condition;
      this.then = then;
      this.otherwise = otherwise;
    }

    @Override
    public boolean settledBy(int slot) {
      return settled(slot, condition, then, otherwise);
    }

    @Override
    boolean nullable() {
      return then.nullable() || otherwise.nullable();
    }

    @Override
    public @Nullable Object value(Scope scope) {
      return (condition.truth(scope) ? then : otherwise).value(scope);
    }

    @Override
    public long longValue(Scope scope) {
      return (condition.truth(scope) ? then : otherwise).longValue(scope);
    }

    @Override
    public boolean truth(Scope scope) {
      return (condition.truth(scope) ? then : otherwise).truth(scope);
    }
  }

  static final class ListOf extends Step {
    private final List<Step> items;

    ListOf(List<Step> items, Type type, Site site) {
      super(type, site);
      this.items = items;
    }

    @Override
    public boolean settledBy(int slot) {
      return settled(slot, items);
    }

    @Override
    public Object value(Scope scope) {
      List<@Nullable Object> list = new ArrayList<>(items.size());
      for (Step item : items) {
        list.add(item.value(scope));
      }
      return list;
    }
  }

  static final class SetOf extends Step {
    private final List<Step> items;

    SetOf(List<Step> items, Type type, Site site) {
      super(type, site);
      this.items = items;
    }

    @Override
    public boolean settledBy(int slot) {
      return settled(slot, items);
    }

    @Override
    public Object value(Scope scope) {
      Set<@Nullable Object> set = new LinkedHashSet<>();
      for (Step item : items) {
        set.add(item.value(scope));
      }
      return set;
    }
  }

  static final class MapOf extends Step {
    private final List<Step> keys;
    private final List<Step> values;

    MapOf(List<Step> keys, List<Step> values, Type type, Site site) {
      super(type, site);
      this.keys = keys;
      this.values = values;
    }

    @Override
    public boolean settledBy(int slot) {
      return settled(slot, keys) && settled(slot, values);
    }

    @Override
    public Object value(Scope scope) {
      Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
      for (int i = 0; i < keys.size(); i++) {
        map.put(keys.get(i).value(scope), values.get(i).value(scope));
      }
      return map;
    }
  }
}
