package ee.liveview.internal.cdi;

import ee.liveview.FormConverter;
import ee.liveview.internal.form.FormEngine;
import ee.liveview.internal.template.expr.Types;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.validation.ValidatorFactory;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a deployment gives to its forms. */
final class Forms {
  private Forms() {}

  static FormEngine engine(BeanManager beans, Turns turns) {
    return new FormEngine(converters(beans), () -> validators(beans), () -> locale(turns));
  }

  private static Locale locale(Turns turns) {
    var turn = turns.orNull();
    return turn == null ? Locale.getDefault() : turn.socket().locale();
  }

  /** The converters of the application by what they are for; each is looked up when first used. */
  private static Map<Class<?>, FormConverter<?>> converters(BeanManager beans) {
    var converters = new HashMap<Class<?>, FormConverter<?>>();
    for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      if (FormConverter.class.isAssignableFrom(bean.getBeanClass())
          && bean.getTypes().contains(bean.getBeanClass())) {
        var type = Types.raw(Types.argument(bean.getBeanClass(), FormConverter.class, 0));
        converters.put(type, new Found<>(beans, bean));
      }
    }
    return converters;
  }

  /** Beans cannot be made before the deployment is complete. */
  private static final class Found<T> implements FormConverter<T> {
    private final BeanManager beans;
    private final Bean<?> bean;
    private volatile @Nullable FormConverter<T> converter;

    Found(BeanManager beans, Bean<?> bean) {
      this.beans = beans;
      this.bean = bean;
    }

    @SuppressWarnings("unchecked") // the bean's class says so
    private FormConverter<T> converter() {
      var known = converter;
      if (known == null) {
        known =
            (FormConverter<T>)
                beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
        converter = known;
      }
      return known;
    }

    @Override
    public T fromText(String text) {
      return converter().fromText(text);
    }

    @Override
    public String toText(T value) {
      return converter().toText(value);
    }
  }

  /** The container's own, whose validators may inject; else whatever is on the class path. */
  private static @Nullable ValidatorFactory validators(BeanManager beans) {
    var given = beans.createInstance().select(ValidatorFactory.class);
    return given.isResolvable() ? given.get() : FormEngine.standardValidators();
  }
}
