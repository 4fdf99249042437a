package ee.liveview.internal.template.expr;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression as it was written; {@code at} is the offset an error about it points to. */
sealed interface Ast {
  int at();

  <R> R accept(Visitor<R> visitor);

  /** One method per kind of node. */
  interface Visitor<R> {
    R literal(Literal node);

    R name(Name node);

    R property(Property node);

    R index(Index node);

    R call(Call node);

    R unary(Unary node);

    R binary(Binary node);

    R choice(Choice node);

    R list(ListOf node);

    R set(SetOf node);

    R map(MapOf node);
  }

  record Literal(@Nullable Object value, int at) implements Ast {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.literal(this);
    }
  }

  record Name(String name, int at) implements Ast {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.name(this);
    }
  }

  /** {@code base.name}. */
  record Property(Ast base, String name, int at) implements Ast {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.property(this);
    }
  }

  /** {@code base[key]}. */
  record Index(Ast base, Ast key, int at) implements Ast {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.index(this);
    }
  }

  /** {@code base.name(arguments)}; without a base a method of the bean. */
  record Call(@Nullable Ast base, String name, List<Ast> arguments, int at) implements Ast {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }
  }

  record Unary(Operator operator, Ast operand, int at) implements Ast {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unary(this);
    }
  }

  record Binary(Operator operator, Ast left, Ast right, int at) implements Ast {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.binary(this);
    }
  }

  record Choice(Ast condition, Ast then, Ast otherwise, int at) implements Ast {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.choice(this);
    }
  }

  record ListOf(List<Ast> items, int at) implements Ast {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.list(this);
    }
  }

  record SetOf(List<Ast> items, int at) implements Ast {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.set(this);
    }
  }

  /** Keys and values, one list each. */
  record MapOf(List<Ast> keys, List<Ast> values, int at) implements Ast {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.map(this);
    }
  }
}
