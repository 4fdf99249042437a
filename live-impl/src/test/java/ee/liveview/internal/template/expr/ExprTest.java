package ee.liveview.internal.template.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExprTest {
  private final Given given = Given.bean(new Shop());

  @Nested
  class A_name {
    @Test
    void is_any_member_of_the_bean() {
      assertThat(given.value("count")).isEqualTo(3);
      assertThat(given.value("total")).isEqualTo(5_000_000_000L);
      assertThat(given.value("inherited")).isEqualTo("from above");
      assertThat(given.value("LIMIT")).isEqualTo(99);
      assertThat(given.value("busy")).isEqualTo(true);
      assertThat(given.value("URL")).isEqualTo("http://x");
      assertThat(given.value("doubled()")).isEqualTo(6);
      assertThat(given.value("greeting('Ada')")).isEqualTo("Hello Ada");
      assertThat(given.value("silent()")).isNull();
    }

    @Test
    void is_first_a_loop_variable_then_a_member_then_a_global() {
      given.local("count", String.class, "loop").global("count", String.class, "global");
      given.global("name", String.class, "global").global("flash", Map.class, Map.of("info", "hi"));
      assertThat(given.value("count")).isEqualTo("loop");
      assertThat(given.value("name")).isEqualTo("Ada");
      assertThat(given.value("flash.info")).isEqualTo("hi");
    }

    @Test
    void reads_the_fields_of_a_generated_subclass() {
      class Intercepted extends Shop {}
      assertThat(Given.bean(new Intercepted(), Shop.class).value("count + doubled()"))
          .isEqualTo(9L);
    }

    @Test
    void that_nobody_knows_is_a_problem_with_the_nearest_one() {
      assertThat(given.problems("cuont + 1"))
          .containsExactly(
              "LIVE-E007 2:5 There is no cuont in reach of this template | Did you mean count?");
      assertThat(given.problems("1 + xyzzyx"))
          .containsExactly(
              "LIVE-E007 2:9 There is no xyzzyx in reach of this template | "
                  + "Add it to Shop or use one of its members.");
      assertThat(given.problems("cuont + nmae"))
          .containsExactly(
              "LIVE-E007 2:5 There is no cuont in reach of this template | Did you mean count?",
              "LIVE-E007 2:13 There is no nmae in reach of this template | Did you mean name?");
    }
  }

  @Nested
  class A_path {
    @Test
    void reads_components_of_private_records_and_getters() {
      assertThat(given.value("row.name")).isEqualTo("first");
      assertThat(given.value("row.next.amount")).isEqualTo(2);
      assertThat(given.value("row.large")).isEqualTo(true);
      assertThat(given.value("row.name()")).isEqualTo("first");
      assertThat(given.value("row['na' += 'me']")).isEqualTo("first");
    }

    @Test
    void ends_at_null() {
      assertThat(given.value("noRow.name")).isNull();
      assertThat(given.value("noRow.next.next.name")).isNull();
      assertThat(given.value("row.next.next.amount")).isNull();
      assertThat(given.value("noRow.name.length()")).isNull();
      assertThat(given.value("noRow.amount + 1")).isEqualTo(1L);
    }

    @Test
    void goes_through_lists_arrays_and_maps() {
      assertThat(given.value("rows[1].name")).isEqualTo("third");
      assertThat(given.value("rows[7].name")).isNull();
      assertThat(given.value("rows['0'].name")).isEqualTo("first");
      assertThat(given.value("rows.empty")).isEqualTo(false);
      assertThat(given.value("rows.size()")).isEqualTo(2);
      assertThat(given.value("numbers[2]")).isEqualTo(3);
      assertThat(given.value("numbers[9]")).isNull();
      assertThat(given.value("words.length")).isEqualTo(2);
      assertThat(given.value("byName.first.amount")).isEqualTo(20);
      assertThat(given.value("byName['first'].amount")).isEqualTo(20);
      assertThat(given.value("byName.none.amount")).isNull();
      assertThat(given.value("byYear[2024]")).isEqualTo("leap");
      assertThat(given.value("byColor.RED")).isEqualTo("warm");
      assertThat(given.value("byColor['BLUE']")).isNull();
    }

    @Test
    void goes_through_an_optional() {
      assertThat(given.value("some.name")).isEqualTo("first");
      assertThat(given.value("none.name")).isNull();
      assertThat(given.value("some.isPresent()")).isEqualTo(true);
      assertThat(given.value("none.orElse(row).amount")).isEqualTo(20);
      assertThat(given.value("some.name().length()")).isEqualTo(5);
      assertThat(given.value("empty none")).isEqualTo(true);
    }

    @Test
    void to_a_property_no_closed_type_has_is_a_problem() {
      assertThat(given.problems("row.nmae"))
          .containsExactly("LIVE-E008 2:9 Row has no property nmae | Did you mean name?");
      assertThat(given.problems("name.lenght()"))
          .containsExactly("LIVE-E009 2:10 String has no method lenght | Did you mean length()?");
      assertThat(given.problems("pair.right[0].amuont"))
          .containsExactly("LIVE-E008 2:19 Row has no property amuont | Did you mean amount?");
      assertThat(given.problems("row.hidden()"))
          .singleElement()
          .asString()
          .startsWith("LIVE-E009 2:9 Row has no method hidden");
    }

    @Test
    void on_an_open_type_is_found_by_the_class_of_the_value() {
      assertThat(given.value("any.bytes.length")).isEqualTo(4);
      assertThat(given.value("any.length()")).isEqualTo(4);
      assertThatThrownBy(() -> given.value("any.lenght()"))
          .isInstanceOf(ExprException.class)
          .hasMessage(
              "LIVE-E021 shop/View.html:2:9: String has no method lenght. Did you mean length()? "
                  + "In #{any.lenght()}");
      assertThatThrownBy(() -> given.value("any.bytez"))
          .isInstanceOf(ExprException.class)
          .hasMessage(
              "LIVE-E020 shop/View.html:2:9: String has no property bytez. Did you mean bytes? "
                  + "In #{any.bytez}");
    }

    @Test
    void remembers_how_to_read_several_classes() {
      Given loop = Given.bean(new Shop()).local("x", Object.class, null);
      Expr expr = loop.expr("x.name");
      Scope scope = loop.scope();
      for (int round = 0; round < 3; round++) {
        scope.local(0, Shop.Color.RED.getDeclaringClass().getEnumConstants()[0]);
        assertThatThrownBy(() -> expr.value(scope)).isInstanceOf(ExprException.class);
        scope.local(0, Map.of("name", "map"));
        assertThat(expr.value(scope)).isEqualTo("map");
        scope.local(0, new Named("record"));
        assertThat(expr.value(scope)).isEqualTo("record");
        for (int i = 0; i < 12; i++) {
          scope.local(0, many(i));
          assertThat(expr.value(scope)).isEqualTo("many");
        }
      }
    }

    @Test
    void finds_hidden_classes_through_the_public_type_that_declares_the_member() {
      assertThat(given.value("animal.sound")).isEqualTo("meow");
      assertThat(given.value("openAnimal.sound")).isEqualTo("meow");
      assertThat(given.value("openAnimal.repeat(2)")).isEqualTo("meow meow");
      assertThatThrownBy(() -> given.value("openAnimal.hiding")).isInstanceOf(ExprException.class);
      assertThatThrownBy(() -> given.value("openAnimal.secret")).isInstanceOf(ExprException.class);
    }

    @Test
    void survives_what_erased_generics_allow() {
      given.local("s", String.class, 42L);
      assertThat(given.value("polluted[0].toString()")).isEqualTo("42");
      assertThat(given.value("s.hashCode()")).isEqualTo(42);
      assertThatThrownBy(() -> given.value("s.bytes")).isInstanceOf(ExprException.class);
    }
  }

  record Named(String name) {}

  private static Object many(int i) {
    return switch (i % 4) {
      case 0 -> new One("many");
      case 1 -> new Two("many");
      case 2 -> new Three("many");
      default -> new Named("many");
    };
  }

  record One(String name) {}

  record Two(String name) {}

  record Three(String name) {}

  @Nested
  class A_call {
    @Test
    void chooses_the_best_overload() {
      assertThat(given.value("add(1, 2)")).isEqualTo("ints 3");
      assertThat(given.value("add('1', '2')")).isEqualTo("strings 12");
      assertThat(given.value("add(count, boxed)")).isEqualTo("ints 15");
      assertThat(given.value("describe(1)")).isEqualTo("long");
      assertThat(given.value("describe(count)")).isEqualTo("number");
      assertThat(given.value("describe(price)")).isEqualTo("number");
      assertThat(given.value("describe(name)")).isEqualTo("object");
      assertThat(given.value("describe(any)")).isEqualTo("object");
    }

    @Test
    void collects_variable_arguments() {
      assertThat(given.value("join('-')")).isEqualTo("0-");
      assertThat(given.value("join('-', 1, 'b', null)")).isEqualTo("3-");
      assertThat(given.value("join('-', words)")).isEqualTo("2-");
    }

    @Test
    void converts_arguments_as_a_last_resort() {
      assertThat(given.value("paint('RED')")).isEqualTo("painted RED");
      assertThat(given.value("name.substring('1')")).isEqualTo("da");
      assertThat(given.value("name.charAt(0)")).isEqualTo('A');
      assertThatThrownBy(() -> given.value("paint('REDD')"))
          .isInstanceOf(ExprException.class)
          .hasMessageContaining("Color has no constant REDD. Did you mean RED?");
    }

    @Test
    void with_a_wrong_number_of_arguments_is_a_problem() {
      assertThat(given.problems("greeting()"))
          .containsExactly(
              "LIVE-E010 2:5 No method greeting of Shop takes 0 arguments | "
                  + "There is greeting(String).");
    }

    @Test
    void lets_exceptions_of_user_code_through_as_they_are() {
      assertThatThrownBy(() -> given.value("fails()"))
          .isExactlyInstanceOf(IOException.class)
          .hasMessage("disk");
      assertThatThrownBy(() -> given.value("[1].stream().map(x -> fails()).toList()"))
          .isExactlyInstanceOf(IOException.class);
    }
  }

  @Nested
  class An_operator {
    @Test
    void computes_as_the_specification_says() {
      assertThat(given.value("1 + 2 * 3 - 4")).isEqualTo(3L);
      assertThat(given.value("7 / 2")).isEqualTo(3.5);
      assertThat(given.value("7 mod 4 + 7 % 4")).isEqualTo(6L);
      assertThat(given.value("'1' + '2'")).isEqualTo(3L);
      assertThat(given.value("'1.5' + 1")).isEqualTo(2.5);
      assertThat(given.value("price + 1")).hasToString("10.50");
      assertThat(given.value("'a' += 1 += null += color")).isEqualTo("a1RED");
      assertThat(given.value("grass += ''")).isEqualTo("GREEN");
      assertThat(given.value("-count")).isEqualTo(-3);
      assertThat(given.value("letter + 1")).isEqualTo(98L);
      assertThat(given.value("absent + absent")).isEqualTo(0L);
    }

    @Test
    void compares_as_the_specification_says() {
      assertThat(given.truth("color == 'RED' and grass eq 'GREEN'")).isTrue();
      assertThat(given.truth("boxed == 12 && absent == null && absent != 0")).isTrue();
      assertThat(given.truth("absent < 1 or absent > 0")).isFalse();
      assertThat(given.truth("count ge 3 and count le 3 and not (count lt 3)")).isTrue();
      assertThat(given.truth("'b' > 'a'")).isTrue();
      assertThat(given.truth("empty '' && empty [] && empty {} && !empty name")).isTrue();
      assertThat(given.truth("noRow.amount == 0")).isFalse();
    }

    @Test
    void chooses() {
      assertThat(given.value("open ? 'yes' : 'no'")).isEqualTo("yes");
      assertThat(given.value("absent == 1 ? 'a' : open ? add(1, 1) : 'c'")).isEqualTo("ints 2");
      assertThat(given.value("true ? name : greeting(name)")).isEqualTo("Ada");
    }

    @Test
    void refuses_a_constant_the_enum_does_not_have() {
      assertThat(given.problems("color == 'REDD'"))
          .containsExactly("LIVE-E014 2:14 Color has no constant REDD | Did you mean RED?");
    }

    @Test
    void says_what_cannot_be_converted() {
      assertThatThrownBy(() -> given.value("name * 2"))
          .isInstanceOf(ExprException.class)
          .hasMessage(
              "LIVE-E023 shop/View.html:2:10: \"Ada\" is no Long. "
                  + "Check the value before using it as a number. In #{name * 2}");
      assertThatThrownBy(() -> given.truth("row"))
          .isInstanceOf(ExprException.class)
          .hasMessageContaining("Row cannot become boolean");
    }
  }

  @Nested
  class A_literal {
    @Test
    void is_a_number_a_string_or_a_collection() {
      assertThat(given.value("'it\\'s' += \" \\\"ok\\\" \\\\\"")).isEqualTo("it's \"ok\" \\");
      assertThat(given.value(".5e1")).isEqualTo(5.0);
      assertThat(given.value("[1, 'a', null]")).isEqualTo(java.util.Arrays.asList(1L, "a", null));
      assertThat(given.value("{1, 2, 1}")).isEqualTo(Set.of(1L, 2L));
      assertThat(given.value("{'a': 1, 'b': open ? 2 : 3}")).isEqualTo(Map.of("a", 1L, "b", 2L));
      assertThat(given.value("{}")).isEqualTo(Set.of());
      assertThat(given.value("{name: 1}['Ada']")).isEqualTo(1L);
    }
  }

  @Nested
  class The_static_type {
    @Test
    void follows_generics() {
      assertThat(given.expr("pair.left").type()).isEqualTo(String.class);
      assertThat(Types.shown(given.expr("pair.right[0]").type())).isEqualTo("Row");
      assertThat(Types.shown(Types.elementType(given.expr("rows").type()))).isEqualTo("Row");
      assertThat(given.expr("pair.right[0].name").type()).isEqualTo(String.class);
      assertThat(given.expr("byName.x.name").type()).isEqualTo(String.class);
      assertThat(given.expr("some.get().name").type()).isEqualTo(String.class);
      assertThat(given.expr("any.x").type()).isEqualTo(Object.class);
    }

    @Test
    void is_primitive_only_where_null_cannot_be() {
      assertThat(given.expr("count").type()).isEqualTo(int.class);
      assertThat(given.expr("count + row.amount").type()).isEqualTo(long.class);
      assertThat(given.expr("row.amount").type()).isEqualTo(Integer.class);
      assertThat(given.expr("open && true").type()).isEqualTo(boolean.class);
    }

    @Test
    void knows_what_a_loop_meets() {
      assertThat(Types.elementType(int[].class)).isEqualTo(int.class);
      assertThat(Types.elementType(String[].class)).isEqualTo(String.class);
      assertThat(Types.elementType(List.class)).isEqualTo(Object.class);
      assertThat(Types.elementType(Object.class)).isEqualTo(Object.class);
      assertThat(Types.elementType(given.expr("byYear").type()).getTypeName())
          .isEqualTo("java.util.Map$Entry<java.lang.Integer, java.lang.String>");
      assertThat(given.expr("[1, 2]").type().getTypeName())
          .isEqualTo("java.util.List<java.lang.Long>");
    }

    @Test
    void gives_whole_numbers_without_a_box() {
      assertThat(given.longValue("count")).isEqualTo(3);
      assertThat(given.longValue("total")).isEqualTo(5_000_000_000L);
      assertThat(given.longValue("little + tiny")).isEqualTo(8);
      assertThat(given.longValue("-count")).isEqualTo(-3);
      assertThat(given.longValue("open ? count : 4")).isEqualTo(3);
      assertThat(given.longValue("doubled()")).isEqualTo(6);
      assertThat(given.value("little")).isEqualTo((short) 7);
      assertThat(given.value("tiny")).isEqualTo((byte) 1);
      assertThat(given.value("ratio")).isEqualTo(0.5);
    }

    @Test
    void gives_back_the_box_that_is_known_when_the_number_is_the_same() {
      assertSameBox("total", 5_000_000_000L);
      assertSameBox("row.amount + 1000", 1000L + (int) given.value("row.amount"));
      assertThat(given.expr("total").value(given.scope(), 1L)).isEqualTo(5_000_000_000L);
      assertThat(given.expr("total").value(given.scope(), null)).isEqualTo(5_000_000_000L);
      assertThat(given.expr("count").value(given.scope(), 3L)).isEqualTo(3);
      assertThat(given.expr("row.amount").value(given.scope(), "x"))
          .isEqualTo(given.value("row.amount"));
      assertThat(given.expr("little").value(given.scope(), (byte) 7)).isEqualTo((short) 7);
      assertThat(given.expr("tiny").value(given.scope(), (byte) 1)).isEqualTo((byte) 1);
    }

    private void assertSameBox(String expression, Object known) {
      assertThat(given.expr(expression).value(given.scope(), known)).isSameAs(known);
    }
  }

  /** A class of the application that a template imports. */
  static final class Money {
    public static final String SIGN = "€";
    public static int counter = 1;
    public static final Thread WORKER = Thread.currentThread();

    public enum Rounding {
      UP,
      DOWN
    }

    private Money() {}

    public static String format(long cents) {
      return cents / 100 + " " + SIGN;
    }

    public static String format(String cents) {
      return "text " + cents;
    }

    public static String all(Object... amounts) {
      return "all " + amounts.length;
    }

    public static <T> T same(T value) {
      return value;
    }

    public static void nothing() {}
  }

  @Nested
  class A_class {
    private final Given given = Given.bean(new Shop()).imports(Money.class);

    @Test
    void that_is_imported_gives_its_static_members() {
      assertThat(given.value("Money.SIGN")).isEqualTo("€");
      assertThat(given.value("Money['SIGN']")).isEqualTo("€");
      assertThat(given.value("Money.SIGN.length()")).isEqualTo(1);
      assertThat(given.value("Money.format(500)")).isEqualTo("5 €");
      assertThat(given.value("Money.format('5')")).isEqualTo("text 5");
      assertThat(given.value("Money.format(any)")).isEqualTo("text text");
      assertThat(given.value("Money.all()")).isEqualTo("all 0");
      assertThat(given.value("Money.all(1, name, null)")).isEqualTo("all 3");
      assertThat(given.value("Money.same(name).length()")).isEqualTo(3);
      assertThat(given.value("Money.nothing()")).isNull();
      assertThat(given.value("[500].stream().map(c -> Money.format(c)).toList()"))
          .isEqualTo(List.of("5 €"));
    }

    @Test
    void is_read_anew_each_time() {
      Expr expr = given.expr("Money.counter + 1");
      Money.counter = 7;
      assertThat(expr.value(given.scope())).isEqualTo(8L);
      Money.counter = 1;
      assertThat(expr.value(given.scope())).isEqualTo(2L);
    }

    @Test
    void holds_the_classes_nested_in_it() {
      assertThat(given.value("Money.Rounding.UP")).isEqualTo(Money.Rounding.UP);
      assertThat(given.value("Money.Rounding.valueOf('DOWN').name()")).isEqualTo("DOWN");
      assertThat(given.value("(x -> Money.Rounding.UP.name() += x)('!')")).isEqualTo("UP!");
    }

    @Test
    void nested_in_the_bean_or_of_java_lang_needs_no_import() {
      assertThat(given.truth("color == Color.RED")).isTrue();
      assertThat(given.value("Color.values().length")).isEqualTo(2);
      assertThat(given.value("Integer.MAX_VALUE")).isEqualTo(Integer.MAX_VALUE);
      assertThat(given.value("Math.max(count, 8)")).isEqualTo(8L);
      assertThat(given.value("String.join('-', words)")).isEqualTo("a-b");
      assertThat(given.expr("Math.abs(count)").type()).isEqualTo(int.class);
    }

    @Test
    void is_hidden_by_everything_else_of_its_name() {
      given.local("Money", String.class, "a variable");
      assertThat(given.value("Money.length()")).isEqualTo(10);
    }

    @Test
    void has_its_mistakes_found_at_deployment() {
      assertThat(given.problems("Money.SING"))
          .containsExactly("LIVE-E008 2:11 Money has no static member SING | Did you mean SIGN?");
      assertThat(given.problems("Money.fromat(1)"))
          .containsExactly(
              "LIVE-E009 2:11 Money has no static method fromat | Did you mean format()?");
      assertThat(given.problems("Color.REDD"))
          .containsExactly("LIVE-E008 2:11 Color has no static member REDD | Did you mean RED?");
      assertThat(given.problems("Money.format(1, 2)"))
          .containsExactly(
              "LIVE-E010 2:11 No method format of Money takes 2 arguments | "
                  + "There is format(String) and format(long).");
      assertThat(given.problems("Money"))
          .containsExactly(
              "LIVE-E007 2:5 Money is a class and no value | "
                  + "Read one of its static members, such as Money.NAME.");
      assertThat(given.problems("Money.Rounding += 'x'"))
          .containsExactly(
              "LIVE-E007 2:11 Rounding is a class and no value | "
                  + "Read one of its static members, such as Rounding.NAME.");
      assertThat(given.problems("Monye.SIGN"))
          .containsExactly(
              "LIVE-E007 2:5 There is no Monye in reach of this template | Did you mean Money?");
    }
  }

  @Nested
  class What_only_the_platform_knows {
    @Test
    void is_left_to_its_expression_language() {
      assertThat(given.value("rows.stream().filter(r -> r.amount > 5).map(r -> r.name).toList()"))
          .isEqualTo(List.of("first"));
      assertThat(given.value("rows.stream().count()")).isEqualTo(2L);
      assertThat(given.value("(x -> x + count)(1)")).isEqualTo(4L);
      assertThat(given.value("(x -> Integer.MAX_VALUE)(1)")).isEqualTo(Integer.MAX_VALUE);
      assertThat(given.value("1; count")).isEqualTo(3);
      assertThat(given.value("(x -> greeting(x))('you')")).isEqualTo("Hello you");
      assertThat(given.value("some.map(r -> r.amount).get()")).isEqualTo(20);
    }

    @Test
    void knows_the_same_names() {
      assertThat(given.problems("[1].stream().map(x -> x + cuont).toList()"))
          .containsExactly(
              "LIVE-E007 2:31 There is no cuont in reach of this template | Did you mean count?");
    }

    @Test
    void has_no_functions() {
      assertThat(given.problems("fn:length(name)"))
          .singleElement()
          .asString()
          .startsWith("LIVE-E012 2:5 The platform's expression language refuses this");
    }
  }

  @Nested
  class What_is_out_of_reach {
    /** One of each kind that leads out. */
    private Map<String, Object> escapes() {
      try {
        var lookup = java.lang.invoke.MethodHandles.lookup();
        return Map.ofEntries(
            Map.entry("a", Thread.currentThread()),
            Map.entry("type", String.class),
            Map.entry("types", new Class<?>[] {String.class}),
            Map.entry("loader", ClassLoader.getSystemClassLoader()),
            Map.entry("method", String.class.getMethod("length")),
            Map.entry("handle", lookup.unreflect(String.class.getMethod("length"))),
            Map.entry("runtime", Runtime.getRuntime()),
            Map.entry("builder", new ProcessBuilder("id")),
            Map.entry("module", String.class.getModule()),
            Map.entry("some", java.util.Optional.of(Thread.currentThread())),
            Map.entry("context", new javax.naming.CompositeName().getClass()),
            Map.entry(
                "proxy", (java.lang.reflect.InvocationHandler) (self, method, args) -> "called"));
      } catch (ReflectiveOperationException impossible) {
        throw new AssertionError(impossible);
      }
    }

    @Test
    void is_refused_when_it_shows() {
      given.imports(Money.class, java.lang.reflect.Method.class, java.util.ServiceLoader.class);
      given.global("maybeThread", optionalThread(), null);
      given.global("threads", Types.of(List.class, Thread.class), null);
      given.global("threadArray", Thread[].class, null);
      given.global("threadMap", Types.of(Map.class, String.class, Thread.class), null);
      given.global("methodHandle", java.lang.invoke.MethodHandle.class, null);
      for (String refused :
          List.of(
              "name.class",
              "name.getClass()",
              "name['class']",
              "class",
              "getClass()",
              "thread.name",
              "thread.interrupt()",
              "color.declaringClass.name",
              "Runtime.getRuntime()",
              "System.exit(1)",
              "Class.forName('x')",
              "Class['forName']('x')",
              "ClassLoader.systemClassLoader",
              "ClassLoader.getSystemClassLoader()",
              "Thread.currentThread()",
              "Thread.State.NEW",
              "Thread()",
              "ProcessBuilder(['id'])",
              "ProcessBuilder(['id']).start()",
              "ProcessHandle.current()",
              "Module.name",
              "StackWalker.getInstance()",
              "Integer.getInteger('x')",
              "Long.getLong('x')",
              "Boolean.getBoolean('x')",
              "Integer.class",
              "Integer['class']",
              "String.getClass()",
              "Method.name",
              "ServiceLoader.load(name)",
              "Money.WORKER.name",
              "color.getDeclaringClass()['name']",
              "maybeThread.name",
              "maybeThread.get().name",
              "maybeThread.interrupt()",
              "threads[0].name",
              "threadArray[0].interrupt()",
              "threadMap.a.name",
              "threadMap['a'].interrupt()",
              "open ? thread.name : ''",
              "thread['name']",
              "thread['interrupt']()",
              "methodHandle.type()",
              "[thread][0].name",
              "{'a': thread}.a.name",
              "name.wait()",
              "name.notifyAll()",
              "color.class.classLoader",
              "(x -> Runtime.getRuntime())(1)",
              "(x -> ProcessBuilder(['id']))(1)",
              "(x -> Thread())(1)",
              "(x -> x.class.classLoader)('a')",
              "[1].stream().map(x -> Class.forName('x')).toList()",
              "[1].stream().map(x -> x.class).toList()",
              "[1].stream().map(x -> x['getClass']()).toList()",
              "[1].stream().map(x -> System.exit(1)).toList()")) {
        assertThat(given.problems(refused))
            .as(refused)
            .anySatisfy(problem -> assertThat(problem).startsWith("LIVE-E011"));
      }
    }

    @Test
    void is_refused_when_the_value_shows_it() {
      given.global("openMap", Object.class, escapes());
      given.global("openThreads", Object.class, new Object[] {Thread.currentThread()});
      given.imports(Money.class);
      for (String refused :
          List.of(
              "hiddenThread.name",
              "hiddenThread.interrupt()",
              "hiddenThread.toString()",
              "runnable.run()",
              "any['cla' += 'ss']",
              "any['class']",
              "row.name['cla' += 'ss']",
              "openThreads[0].name",
              "openThreads[0].interrupt()",
              "openMap.a.name",
              "openMap.type.name",
              "openMap.type.forName('x')",
              "openMap.loader.parent",
              "openMap.loader.loadClass('x')",
              "openMap.method.invoke(null)",
              "openMap.handle.type()",
              "openMap.runtime.exec('id')",
              "openMap.builder.start()",
              "openMap.module.name",
              "openMap.types[0].name",
              "openMap.some.name",
              "openMap.some.get().name",
              "openMap.context.lookup('x')",
              "openMap.proxy.invoke(null, null, null)",
              "Money.same(hiddenThread).name",
              "(open ? hiddenThread : name).name",
              "Money.same(thread).name",
              "(x -> x.forName('x'))(openMap.type)",
              "(x -> x['for' += 'Name']('x'))(openMap.type)",
              "(x -> x.name)(hiddenThread)",
              "(x -> x['get' += 'Class']())('a')",
              "(x -> Integer['get' += 'Integer']('x'))(1)",
              "[openMap.type].stream().map(t -> t.classLoader).toList()",
              "openMap.some.map(t -> t.name).get()",
              "[1].stream().map(x -> hiddenThread.name).toList()",
              "[1].stream().map(x -> x['cla' += 'ss'].name).toList()")) {
        assertThatThrownBy(() -> given.value(refused))
            .as(refused)
            .isInstanceOf(ExprException.class)
            .hasMessageContaining("LIVE-E022");
      }
    }

    private static java.lang.reflect.Type optionalThread() {
      return Types.of(java.util.Optional.class, Thread.class);
    }

    @Test
    void leaves_keys_of_maps_alone() {
      given.local("attributes", Map.class, Map.of("class", "wide"));
      given.local("unknown", Object.class, Map.of("class", "wide"));
      assertThat(given.value("attributes.class")).isEqualTo("wide");
      assertThat(given.value("unknown['class']")).isEqualTo("wide");
    }
  }

  @Nested
  class A_wrong_expression {
    @Test
    void says_where() {
      assertThat(given.problems("count + * 2"))
          .containsExactly(
              "LIVE-E001 2:13 Expected a value, found * | Correct the expression at this place.");
      assertThat(given.problems("count +"))
          .singleElement()
          .asString()
          .startsWith("LIVE-E005 2:12 The expression ends where a value is expected");
      assertThat(given.problems("")).singleElement().asString().startsWith("LIVE-E005 2:5");
      assertThat(given.problems("'abc")).singleElement().asString().startsWith("LIVE-E002 2:5");
      assertThat(given.problems("'a\\n'")).singleElement().asString().startsWith("LIVE-E003 2:7");
      assertThat(given.problems("count = 1"))
          .containsExactly(
              "LIVE-E006 2:11 An expression cannot assign | "
                  + "Write == to compare, or change the value in a method of the bean.");
      assertThat(given.problems("x -> y = 1")).singleElement().asString().startsWith("LIVE-E006");
      assertThat(given.problems("count §")).singleElement().asString().startsWith("LIVE-E001 2:11");
    }

    @Test
    void cannot_overflow_the_stack() {
      assertThat(given.problems("(".repeat(100_000))).hasSize(1);
      assertThat(given.problems("!".repeat(100_000))).hasSize(1);
      assertThat(given.problems("[".repeat(1500))).hasSize(1);
      assertThat(given.problems("1" + "+1".repeat(100_000))).hasSize(1);
      assertThat(given.value("1" + "+1".repeat(900))).isEqualTo(901L);
    }

    @Test
    void of_any_kind_is_a_problem_and_never_an_exception() {
      var random = new java.util.Random(5);
      List<String> words =
          List.of(
              "count", "name", ".", "[", "]", "(", ")", "{", "}", ",", ":", "?", "+", "-", "*",
              "->", ";", "=", "==", "!", "not", "empty", "'a'", "'", "\"", "1", "1.", ".5", "1e",
              "Math", "System", "class", "x", "\\", " ", "#", "$", "mod", "&", "|", "\u0000",
              "\ud83d");
      for (int i = 0; i < 20_000; i++) {
        var text = new StringBuilder();
        for (int n = random.nextInt(9); n >= 0; n--) {
          text.append(words.get(random.nextInt(words.size())));
        }
        var compiled = given.compiled(text.toString());
        assertThat(compiled.expr() == null)
            .as(text.toString())
            .isNotEqualTo(compiled.problems().isEmpty());
      }
    }
  }
}
