package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.Form;
import ee.liveview.FormError;
import ee.liveview.proves.Proves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Forms by themselves, outside of any view. */
class FormTest {
  private final Locale before = Locale.getDefault();

  record Registration(@NotBlank String name, @Email @NotBlank String email, @Min(18) int age) {}

  record Everything(
      int count,
      Long total,
      boolean open,
      Boolean sure,
      DayOfWeek day,
      LocalDate date,
      LocalTime time,
      LocalDateTime at,
      YearMonth month,
      BigDecimal price,
      UUID key,
      Optional<Integer> maybe,
      List<Integer> numbers,
      Set<DayOfWeek> days) {}

  record Line(@NotBlank String item, @Min(1) int amount) {}

  record Address(@NotBlank String street, String city) {}

  record Order(String note, @Valid Address address, @Valid List<Line> lines) {}

  static class Person {
    private long id;
    private String name = "";
    @Email private String email = "";
    private boolean admin;

    String getName() {
      return name;
    }

    void setName(String name) {
      this.name = name.strip();
    }
  }

  @BeforeEach
  void in_english() {
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void as_it_was() {
    Locale.setDefault(before);
  }

  private static Form<Registration> registration(Map<String, Object> fields) {
    return Form.empty(Registration.class)
        .change(Map.of("registration", fields))
        .withAction("validate");
  }

  private static List<String> messages(List<FormError> errors) {
    return errors.stream().map(FormError::message).toList();
  }

  @Nested
  class A_form_of_a_record {
    @Test
    @Proves({"LV-FORM-02", "LV-FORM-35", "PX-FORM-01"})
    void is_the_record_when_all_is_well() {
      var form = registration(Map.of("name", "Ada", "email", "ada@example.org", "age", "36"));
      assertThat(form.valid()).isTrue();
      assertThat(form.value()).isEqualTo(new Registration("Ada", "ada@example.org", 36));
      assertThat(form.name()).isEqualTo("registration");
      assertThat(form.id()).isEqualTo("registration");
      assertThat(form.data()).isEmpty();
      assertThat(form.index()).isEmpty();
      assertThat(form.allErrors()).isEmpty();
      assertThat(form.fields()).containsExactly("name", "email", "age");
    }

    @Test
    @Proves({"LV-FORM-05", "LV-FORM-06", "PX-FORM-02"})
    void has_a_field_with_everything_an_input_needs() {
      var email = registration(Map.of("email", "ada")).field("email");
      assertThat(email.id()).isEqualTo("registration_email");
      assertThat(email.name()).isEqualTo("registration[email]");
      assertThat(email.value()).isEqualTo("ada");
      assertThat(messages(email.errors())).containsExactly("must be a well-formed email address");
      var age = registration(Map.of("age", "17")).field("age");
      assertThat(age.errors())
          .containsExactly(
              new FormError(
                  "must be greater than or equal to 18",
                  "{jakarta.validation.constraints.Min.message}",
                  Map.of("value", 18L)));
    }

    @Test
    @Proves({"LV-FORM-34", "LV-FORM-38", "PX-FORM-06"})
    void keeps_what_was_typed_when_it_is_no_value() {
      var form = registration(Map.of("name", "Ada", "email", "a@b.c", "age", "old"));
      assertThat(form.field("age").value()).isEqualTo("old");
      assertThat(messages(form.field("age").errors())).containsExactly("is not a whole number");
      assertThat(form.valid()).isFalse();
      assertThat(form.value()).isEqualTo(new Registration("Ada", "a@b.c", 0));
    }

    @Test
    void wants_a_number_that_cannot_be_absent() {
      assertThat(messages(registration(Map.of("age", " ")).field("age").errors()))
          .containsExactly("must not be empty");
    }

    @Test
    @Proves({"LV-FORM-04", "PX-FORM-14"})
    void shows_its_errors_after_an_action_only() {
      var form = registration(Map.of("name", "")).withoutAction();
      assertThat(form.field("name").errors()).isEmpty();
      assertThat(form.errors()).isEmpty();
      assertThat(form.valid()).isFalse();
      assertThat(form.withAction("ignore").field("name").errors()).isEmpty();
      assertThat(messages(form.withAction("save").field("name").errors()))
          .containsExactly("must not be blank");
      assertThat(form.withAction("save").action()).contains("save");
    }

    @Test
    void has_no_field_of_another_name() {
      assertThatThrownBy(() -> Form.empty(Registration.class).field("nmae"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "LIVE-P010  a form of ee.liveview.test.FormTest$Registration has no field nmae; did"
                  + " you mean name?");
    }

    @Test
    void says_what_cannot_be_the_type_of_a_form() {
      var form = Form.empty(Runnable.class);
      assertThatThrownBy(form::fields)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("LIVE-P012  java.lang.Runnable cannot be the type of a form");
    }
  }

  @Nested
  class Names_and_ids {
    @Test
    @Proves({"LV-FORM-03", "LV-FORM-07", "PX-FORM-03", "PX-FORM-04", "PX-FORM-05"})
    void follow_the_name_of_the_form() {
      record OrderLine(String itemName, List<String> tags) {}
      var form = Form.empty(OrderLine.class);
      assertThat(form.field("itemName").name()).isEqualTo("order_line[itemName]");
      assertThat(form.field("itemName").id()).isEqualTo("order_line_itemName");
      assertThat(form.field("tags").id("a b/c")).isEqualTo("order_line_tags_a_b_c");
      assertThat(form.field("itemName").title()).isEqualTo("Item name");
      var renamed = form.named("row[3]");
      assertThat(renamed.field("itemName").name()).isEqualTo("row[3][itemName]");
      assertThat(renamed.field("itemName").id()).isEqualTo("row_3_itemName");
      assertThat(renamed.withId("x").field("itemName").id()).isEqualTo("x_itemName");
      assertThat(renamed.withId("x").field("itemName").name()).isEqualTo("row[3][itemName]");
      assertThat(form.named("").field("itemName").name()).isEqualTo("itemName");
      assertThat(form.named("").field("itemName").id()).isEqualTo("itemName");
    }

    @Test
    void find_their_values_again() {
      var form = Form.empty(Line.class).named("row[3]");
      var changed =
          form.change(
              Map.of(
                  "row",
                  Map.of("3", Map.of("item", "Tea", "amount", "2")),
                  "_target",
                  List.of("row", "3", "item")));
      assertThat(changed.value()).isEqualTo(new Line("Tea", 2));
      assertThat(changed.target()).containsExactly("item");
    }
  }

  @Nested
  class Text {
    @Test
    @Proves("LV-FORM-34")
    void becomes_every_type_of_the_platform() {
      var form =
          Form.empty(Everything.class)
              .named("")
              .change(
                  Map.ofEntries(
                      Map.entry("count", "3"),
                      Map.entry("total", "5000000000"),
                      Map.entry("open", "on"),
                      Map.entry("sure", "false"),
                      Map.entry("day", "FRIDAY"),
                      Map.entry("date", "2026-02-28"),
                      Map.entry("time", "09:30"),
                      Map.entry("at", "2026-02-28T09:30"),
                      Map.entry("month", "2026-02"),
                      Map.entry("price", "9.50"),
                      Map.entry("key", "123e4567-e89b-12d3-a456-426614174000"),
                      Map.entry("maybe", "7"),
                      Map.entry("numbers", List.of("", "1", "2")),
                      Map.entry("days", List.of("", "MONDAY", "MONDAY"))));
      var value =
          new Everything(
              3,
              5_000_000_000L,
              true,
              false,
              DayOfWeek.FRIDAY,
              LocalDate.of(2026, 2, 28),
              LocalTime.of(9, 30),
              LocalDateTime.of(2026, 2, 28, 9, 30),
              YearMonth.of(2026, 2),
              new BigDecimal("9.50"),
              UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
              Optional.of(7),
              List.of(1, 2),
              Set.of(DayOfWeek.MONDAY));
      assertThat(form.value()).isEqualTo(value);
      // And back: the inputs of a form that was made of the value show the same.
      var shown = Form.of(value).named("");
      assertThat(shown.field("at").value()).isEqualTo("2026-02-28T09:30");
      assertThat(shown.field("time").value()).isEqualTo("09:30");
      assertThat(shown.field("month").value()).isEqualTo("2026-02");
      assertThat(shown.field("price").value()).isEqualTo("9.50");
      assertThat(shown.field("day").value()).isEqualTo("FRIDAY");
      assertThat(shown.field("open").value()).isEqualTo("true");
      assertThat(shown.field("maybe").value()).isEqualTo("7");
      assertThat(shown.field("numbers").value()).isEqualTo(List.of("1", "2"));
    }

    @Test
    void that_is_blank_is_nothing() {
      var form =
          Form.empty(Everything.class)
              .named("")
              .change(Map.of("total", "", "day", " ", "maybe", "", "numbers", "", "days", ""));
      assertThat(form.value())
          .isEqualTo(
              new Everything(
                  0,
                  null,
                  false,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  Optional.empty(),
                  List.of(),
                  Set.of()));
      assertThat(form.valid()).isTrue();
    }

    @Test
    void that_cannot_be_converted_is_never_an_exception() {
      var form = Form.empty(Everything.class).named("").withAction("validate");
      for (var field : form.fields()) {
        var wrong = form.change(Map.of(field, "\u0000x["));
        assertThat(wrong.valid()).as(field).isFalse();
        assertThat(wrong.field(field).errors()).as(field).isNotEmpty();
        assertThat(form.change(Map.of(field, Map.of("a", "b"))).allErrors()).as(field).isNotNull();
        assertThat(form.change(Map.of(field, List.of(Map.of()))).allErrors()).as(field).isNotNull();
      }
      assertThat(messages(form.change(Map.of("date", "31.2.")).field("date").errors()))
          .containsExactly("is not a date");
      assertThat(messages(form.change(Map.of("day", "SOMEDAY")).field("day").errors()))
          .containsExactly("is none of the choices");
      assertThat(messages(form.change(Map.of("price", "much")).field("price").errors()))
          .containsExactly("is not a number");
      assertThat(messages(form.change(Map.of("time", "noon")).field("time").errors()))
          .containsExactly("is not a time");
    }
  }

  @Nested
  class A_field_that_nobody_touched {
    @Test
    @Proves("LV-BUILT-33")
    void is_marked_by_the_browser() {
      var form =
          Form.empty(Order.class)
              .named("")
              .change(
                  Map.of(
                      "note",
                      "",
                      "_unused_note",
                      "",
                      "address",
                      Map.of("street", "", "_unused_street", "", "city", "B"),
                      "lines",
                      Map.of("0", Map.of("item", "", "_unused_item", ""))));
      assertThat(form.field("note").used()).isFalse();
      assertThat(form.field("address").used()).isTrue();
      assertThat(form.nested("address").get(0).field("street").used()).isFalse();
      assertThat(form.nested("address").get(0).field("city").used()).isTrue();
      assertThat(form.field("lines").used()).isFalse();
      assertThat(Form.empty(Order.class).field("note").used()).isFalse();
      assertThat(Form.empty(Order.class).named("").change(Map.of("note", "")).field("note").used())
          .isTrue();
    }
  }

  @Nested
  class Nested_values {
    private final Order order =
        new Order("n", new Address("Elm St", "Ulm"), List.of(new Line("a", 1), new Line("b", 2)));

    @Test
    @Proves({"LV-FORM-22", "PX-FORM-13"})
    void are_forms_with_index_names_and_errors_of_their_own() {
      var form =
          Form.of(order)
              .change(
                  Map.of(
                      "order",
                      Map.of(
                          "address",
                          Map.of("street", ""),
                          "lines",
                          Map.of(
                              "1",
                              Map.of("item", "bb", "amount", "0", "_persistent_id", "1"),
                              "0",
                              Map.of("item", "aa", "amount", "x", "_persistent_id", "0")))))
              .withAction("validate");
      var lines = form.nested("lines");
      assertThat(lines.get(1).index()).hasValue(1);
      assertThat(lines.get(1).field("item").name()).isEqualTo("order[lines][1][item]");
      assertThat(lines.get(1).field("item").id()).isEqualTo("order_lines_1_item");
      assertThat(lines.get(1).field("item").value()).isEqualTo("bb");
      assertThat(messages(lines.get(1).field("amount").errors()))
          .containsExactly("must be greater than or equal to 1");
      assertThat(lines.get(0).field("amount").value()).isEqualTo("x");
      assertThat(messages(lines.get(0).field("amount").errors()))
          .containsExactly("is not a whole number");
      var address = form.nested("address").get(0);
      assertThat(address.field("street").name()).isEqualTo("order[address][street]");
      assertThat(messages(address.field("street").errors())).containsExactly("must not be blank");
      assertThat(form.value())
          .isEqualTo(
              new Order(
                  "n", new Address(null, "Ulm"), List.of(new Line("aa", 1), new Line("bb", 0))));
      assertThat(form.allErrors().keySet())
          .containsExactly("lines[0].amount", "address.street", "lines[1].amount");
    }

    @Test
    void show_the_original_until_something_is_sent() {
      var lines = Form.of(order).nested("lines");
      assertThat(lines).hasSize(2);
      assertThat(lines.get(1).field("item").value()).isEqualTo("b");
      assertThat(Form.empty(Order.class).nested("lines")).isEmpty();
      assertThat(Form.empty(Order.class).nested("address")).hasSize(1);
      assertThatThrownBy(() -> Form.of(order).nested("note"))
          .hasMessage("LIVE-P010  the field note is not nested");
    }

    @Test
    @Proves("LV-FORM-23")
    void are_added_removed_and_sorted_by_inputs_alone() {
      var form =
          Form.of(order)
              .named("")
              .change(
                  Map.of(
                      "lines",
                      Map.of(
                          "0",
                          Map.of("item", "a", "amount", "1", "_persistent_id", "0"),
                          "1",
                          Map.of("item", "b", "amount", "2", "_persistent_id", "1")),
                      "lines_sort",
                      List.of("1", "new", "0"),
                      "lines_drop",
                      List.of("", "0")));
      assertThat(form.value().lines()).containsExactly(new Line("b", 2), new Line(null, 0));
      assertThat(form.nested("lines").get(0).params()).containsEntry("_persistent_id", "1");
      assertThat(form.nested("lines").get(1).params()).containsEntry("_persistent_id", "2");
      var emptied = form.change(Map.of("lines_drop", List.of("")));
      assertThat(emptied.value().lines()).isEmpty();
      var added = emptied.change(Map.of("lines_sort", List.of("new"), "lines_drop", List.of("")));
      assertThat(added.value().lines()).containsExactly(new Line(null, 0));
    }
  }

  @Nested
  class An_original {
    @Test
    void lends_what_was_not_sent() {
      var form =
          Form.of(new Registration("Ada", "a@b.c", 36))
              .change(Map.of("registration", Map.of("name", "Bea")));
      assertThat(form.value()).isEqualTo(new Registration("Bea", "a@b.c", 36));
      assertThat(form.data()).contains(new Registration("Ada", "a@b.c", 36));
    }

    @Test
    @Proves("PX-FORM-07")
    void tells_what_has_changed() {
      var form = Form.of(new Registration("Ada", "a@b.c", 36));
      assertThat(form.changed()).isFalse();
      var changed =
          form.change(Map.of("registration", Map.of("name", "Bea", "email", "a@b.c", "age", "36")));
      assertThat(changed.changes()).containsExactly("name");
      assertThat(changed.field("name").changed()).isTrue();
      assertThat(changed.field("email").changed()).isFalse();
      assertThat(changed.reset().changed()).isFalse();
      assertThat(changed.reset().field("name").value()).isEqualTo("Ada");
    }

    @Test
    void with_properties_is_copied_or_written_to() {
      var person = new Person();
      person.id = 7;
      person.name = "Ada";
      var form =
          Form.of(person)
              .only("name", "email")
              .change(Map.of("person", Map.of("name", " Bea ", "email", "", "admin", "true")));
      var copy = form.value();
      assertThat(copy.id).isEqualTo(7);
      assertThat(copy.name).isEqualTo("Bea");
      assertThat(copy.admin).isFalse();
      assertThat(person.name).isEqualTo("Ada");
      var unsafe = Form.of(person).change(Map.of("person", Map.of("admin", "true")));
      assertThat(unsafe.value().admin).isTrue();
      assertThat(form.applyTo(person)).isSameAs(person);
      assertThat(person.name).isEqualTo("Bea");
    }
  }

  @Nested
  class Errors_of_the_application {
    @Test
    void stand_beside_the_others_until_the_next_change() {
      var form =
          registration(Map.of("name", "Ada", "email", "a@b.c", "age", "36"))
              .withError("email", "{0} is taken", "a@b.c")
              .withError("The list is full");
      assertThat(form.valid()).isFalse();
      assertThat(form.field("email").errors())
          .containsExactly(new FormError("a@b.c is taken", "{0} is taken", Map.of("0", "a@b.c")));
      assertThat(messages(form.errors())).containsExactly("The list is full");
      assertThat(form.change(Map.of("registration", form.params())).valid()).isTrue();
      assertThatThrownBy(() -> form.withError("emial", "no")).hasMessageStartingWith("LIVE-P010");
    }

    @Test
    @Proves("PX-FORM-27")
    void are_found_in_the_bundle_of_the_application_in_its_languages() {
      var form = Form.empty(Registration.class).withAction("save");
      assertThat(
              messages(
                  form.withError("email", "{register.taken}", "a@b.c").field("email").errors()))
          .contains("a@b.c is taken");
      Locale.setDefault(Locale.GERMAN);
      assertThat(
              messages(
                  form.withError("email", "{register.taken}", "a@b.c").field("email").errors()))
          .contains("a@b.c ist vergeben");
      assertThat(messages(registration(Map.of("age", "x")).field("age").errors()))
          .containsExactly("ist keine ganze Zahl");
      assertThat(messages(registration(Map.of("age", "7")).field("age").errors()))
          .containsExactly("muss größer-gleich 18 sein");
    }

    record Range(int from, int to) {
      Range {
        if (from > to) {
          throw new IllegalArgumentException("ends before it begins");
        }
      }
    }

    record Passwords(@NotBlank String first, String again) {
      @AssertTrue(message = "are not the same")
      boolean isSame() {
        return first == null || first.equals(again);
      }
    }

    @Test
    void across_fields_belong_to_the_whole_form() {
      var range = Form.empty(Range.class).named("").withAction("validate");
      var wrong = range.change(Map.of("from", "3", "to", "1"));
      assertThat(messages(wrong.errors())).containsExactly("ends before it begins");
      assertThatThrownBy(wrong::value)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("LIVE-P011");
      assertThat(range.change(Map.of("from", "1", "to", "3")).valid()).isTrue();
      var passwords =
          Form.empty(Passwords.class).named("").withAction("x").change(Map.of("first", "a"));
      assertThat(messages(passwords.errors())).containsExactly("are not the same");
    }

    record Strict(@NotBlank String name) {
      Strict {
        name = name.strip();
      }
    }

    @Test
    void are_not_the_constructors_when_a_value_is_missing() {
      var form = Form.empty(Strict.class).named("").withAction("x").change(Map.of("name", ""));
      assertThat(form.errors()).isEmpty();
      assertThat(messages(form.field("name").errors())).containsExactly("must not be blank");
    }
  }

  @Nested
  class A_form_in_steps {
    interface Who {}

    interface Where {}

    record Parcel(
        @NotBlank(groups = Who.class) String to,
        @NotBlank(groups = Where.class) String street,
        @Min(value = 1, groups = Where.class) int number) {}

    @Test
    @Proves("LV-FORM-36")
    void keeps_what_earlier_steps_collected() {
      var form = Form.empty(Parcel.class).named("").withGroups(Who.class).withAction("next");
      assertThat(form.change(Map.of("to", "")).valid()).isFalse();
      var first = form.change(Map.of("to", "Ada"));
      assertThat(first.valid()).isTrue();
      var second = first.step(Where.class);
      assertThat(second.valid()).isFalse();
      assertThat(second.field("street").errors()).isEmpty();
      var done = second.change(Map.of("street", "Elm St", "number", "4"));
      assertThat(done.valid()).isTrue();
      assertThat(done.value()).isEqualTo(new Parcel("Ada", "Elm St", 4));
      assertThat(done.field("to").value()).isEqualTo("Ada");
    }
  }

  @Nested
  class A_form_without_a_class {
    @Test
    @Proves({"LV-FORM-01", "PX-FORM-12"})
    void has_any_field_and_no_prefix() {
      var form = Form.of(Map.<String, Object>of("q", "tea"));
      assertThat(form.field("q").name()).isEqualTo("q");
      assertThat(form.field("q").id()).isEqualTo("q");
      assertThat(form.field("q").value()).isEqualTo("tea");
      assertThat(form.field("other").value()).isEqualTo("");
      var changed = form.change(Map.of("q", "milk", "_target", List.of("q"), "_unused_x", ""));
      assertThat(changed.value()).isEqualTo(Map.of("q", "milk"));
      assertThat(changed.target()).containsExactly("q");
      assertThat(
              messages(changed.withAction("s").withError("q", "nothing found").field("q").errors()))
          .containsExactly("nothing found");
      assertThat(form.named("search").field("q").name()).isEqualTo("search[q]");
    }

    @Test
    void converts_the_fields_that_are_declared() {
      var form = Form.map(Map.of("age", Integer.class, "born", LocalDate.class)).withAction("v");
      var changed = form.change(Map.of("age", "7", "born", "2019-01-02", "name", "Bo"));
      assertThat(changed.value())
          .isEqualTo(Map.of("age", 7, "born", LocalDate.of(2019, 1, 2), "name", "Bo"));
      assertThat(messages(form.change(Map.of("age", "x")).field("age").errors()))
          .containsExactly("is not a whole number");
    }
  }

  @Nested
  class Constraints {
    interface Later {}

    record Limits(
        @NotNull @Size(min = 2, max = 20) @Pattern(regexp = "[a-z]+") String code,
        @Min(1) @Max(9) int count,
        @Positive @Digits(integer = 5, fraction = 2) @DecimalMax("99.5") BigDecimal price,
        @NotNull Boolean asked,
        @AssertTrue boolean agreed,
        @Pattern(regexp = "(?i)[a-z]+") String java,
        @NotBlank(groups = Later.class) String later,
        @Size(min = 1) List<String> tags,
        double plain) {}

    @Test
    @Proves("PX-FORM-08")
    void become_attributes_of_html() {
      var form = Form.empty(Limits.class);
      assertThat(form.field("code").attributes())
          .isEqualTo(
              Map.of("required", true, "minlength", 2, "maxlength", 20, "pattern", "[a-z]+"));
      assertThat(form.field("count").attributes())
          .isEqualTo(Map.of("required", true, "min", 1L, "max", 9L));
      assertThat(form.field("price").attributes())
          .isEqualTo(Map.of("min", 0, "max", "99.5", "step", "0.01"));
      assertThat(form.field("asked").attributes()).isEmpty();
      assertThat(form.field("agreed").attributes()).isEqualTo(Map.of("required", true));
      assertThat(form.field("java").attributes()).isEmpty();
      assertThat(form.field("later").attributes()).isEmpty();
      assertThat(form.withGroups(Later.class).field("later").attributes())
          .isEqualTo(Map.of("required", true));
      assertThat(form.field("tags").attributes()).isEmpty();
      assertThat(form.field("plain").attributes())
          .isEqualTo(Map.of("required", true, "step", "any"));
    }
  }

  @Test
  void a_value_can_be_put_in_as_if_it_were_typed() {
    var form = registration(Map.of("name", "Ada", "email", "a@b.c", "age", "36"));
    var older = form.with("age", 37);
    assertThat(older.value().age()).isEqualTo(37);
    assertThat(older.field("age").value()).isEqualTo("37");
    assertThat(form.value().age()).isEqualTo(36);
  }
}
