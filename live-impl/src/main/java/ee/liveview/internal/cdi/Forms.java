package ee.liveview.internal.cdi;

import ee.liveview.FormConverter;
import ee.liveview.internal.form.FormEngine;
import ee.liveview.internal.template.expr.Types;
import ee.liveview.spi.FormSource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a deployment gives to its forms. */
final class Forms {
  private Forms() {}

  static FormEngine engine(BeanManager beans, Turns turns) {
    return new FormEngine(
        converters(beans), sources(beans), () -> validators(beans), () -> locale(turns));
  }

  private static Locale locale(Turns turns) {
    var turn = turns.orNull();
    return turn == null ? Locale.getDefault() : turn.socket().locale();
  }

  /** The converters of the application by what they are for; each is looked up when first used. */
  private static Map<Class<?>, FormConverter<?>> converters(BeanManager beans) {
    var converters = new HashMap<Class<?>, FormConverter<?>>();
    all(beans, FormConverter.class)
        .forEach((type, bean) -> converters.put(type, new Converter<>(new Found<>(beans, bean))));
    return converters;
  }

  /** The sources of the application by what they are for; each is looked up when first used. */
  private static Map<Class<?>, FormSource<?>> sources(BeanManager beans) {
    var sources = new HashMap<Class<?>, FormSource<?>>();
    all(beans, FormSource.class)
        .forEach((type, bean) -> sources.put(type, new Source<>(new Found<>(beans, bean))));
    return sources;
  }

  /** The beans of a generic type by its argument. */
  private static Map<Class<?>, Bean<?>> all(BeanManager beans, Class<?> wanted) {
    var all = new HashMap<Class<?>, Bean<?>>();
    for (var bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
      if (wanted.isAssignableFrom(bean.getBeanClass())
          && bean.getTypes().contains(bean.getBeanClass())) {
        all.put(Types.raw(Types.argument(bean.getBeanClass(), wanted, 0)), bean);
      }
    }
    return all;
  }

  /** Beans cannot be made before the deployment is complete. */
  private static final class Found<B> {
    private final BeanManager beans;
    private final Bean<?> bean;
    private volatile @Nullable B found;

    Found(BeanManager beans, Bean<?> bean) {
      this.beans = beans;
      this.bean = bean;
    }

    @SuppressWarnings("unchecked") // the bean's class says so
    B get() {
      var known = found;
      if (known == null) {
        known =
            (B) beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
        found = known;
      }
      return known;
    }
  }

  private record Converter<T>(Found<FormConverter<T>> bean) implements FormConverter<T> {
    @Override
    public T fromText(String text) {
      return bean.get().fromText(text);
    }

    @Override
    public String toText(T value) {
      return bean.get().toText(value);
    }
  }

  private record Source<T>(Found<FormSource<T>> bean) implements FormSource<T> {
    @Override
    public Map<String, Type> fields() {
      return bean.get().fields();
    }

    @Override
    public @Nullable Object get(T data, String field) {
      return bean.get().get(data, field);
    }

    @Override
    public T make(Map<String, @Nullable Object> values, @Nullable T original) {
      return bean.get().make(values, original);
    }

    @Override
    public Map<String, Object> attributes(String field) {
      return bean.get().attributes(field);
    }

    @Override
    public Map<String, List<String>> errors(T value) {
      return bean.get().errors(value);
    }
  }

  /** The container's own, whose validators may inject; else whatever is on the class path. */
  private static @Nullable ValidatorFactory validators(BeanManager beans) {
    var given = beans.createInstance().select(ValidatorFactory.class);
    return given.isResolvable() ? given.get() : FormEngine.standardValidators();
  }
}
