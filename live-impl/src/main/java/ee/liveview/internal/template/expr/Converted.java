package ee.liveview.internal.template.expr;

import org.jspecify.annotations.Nullable;

/** A value as a type that somebody asks for, by the conversions of the expression language. */
final class Converted extends Expr {
  private final Expr expr;
  private final Class<?> wanted;
  private final Site site;

  Converted(Expr expr, Class<?> wanted, Site site) {
    super(wanted);
    this.expr = expr;
    this.wanted = wanted;
    this.site = site;
  }

  @Override
  public @Nullable Object value(Scope scope) {
    return Coerce.to(expr.value(scope), wanted, site);
  }

  @Override
  public @Nullable Object value(Scope scope, @Nullable Object known) {
    return value(scope);
  }

  @Override
  public boolean truth(Scope scope) {
    return Coerce.truth(value(scope), site);
  }
}
