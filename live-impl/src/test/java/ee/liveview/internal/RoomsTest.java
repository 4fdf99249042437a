package ee.liveview.internal;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.stream.Stream;

/** Which room may look into which: the table "Rooms of live-impl" of the design, rule by rule. */
@AnalyzeClasses(packages = "ee.liveview", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

  private static final String INTERNAL = "ee.liveview.internal";

  // What every room may use beside itself.
  private static final String[] EVERYBODY = {"ee.liveview", "ee.liveview.spi..", room("problem")};

  @ArchTest static final ArchRule problem_looks_into_no_room = looksInto("problem");

  @ArchTest static final ArchRule json_looks_into_no_room = looksInto("json");

  @ArchTest static final ArchRule template_looks_into_no_other_room = looksInto("template");

  @ArchTest static final ArchRule render_looks_into_template = looksInto("render", "template");

  @ArchTest
  static final ArchRule diff_looks_into_render_expressions_and_json =
      looksInto("diff", "render", "template.expr", "json");

  @ArchTest static final ArchRule stream_looks_into_what_a_feature_needs = feature("stream");

  @ArchTest static final ArchRule form_looks_into_param = looksInto("form", "param");

  @ArchTest static final ArchRule async_looks_into_what_a_feature_needs = feature("async");

  @ArchTest
  static final ArchRule upload_looks_into_wire_and_json_besides =
      looksInto("upload", "render", "mailbox", "channel", "token", "wire", "json");

  @ArchTest static final ArchRule wire_looks_into_json = looksInto("wire", "json");

  @ArchTest
  static final ArchRule channel_looks_into_wire_mailbox_and_token =
      looksInto("channel", "wire", "json", "mailbox", "token");

  @ArchTest
  static final ArchRule mailbox_knows_the_JDK_only =
      classes()
          .that()
          .resideInAPackage(room("mailbox"))
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify.annotations..", room("mailbox"))
          .allowEmptyShould(true);

  // Frames come from wire, their payloads from json, turns from mailbox, scopes from template.
  @ArchTest
  static final ArchRule view_looks_into_the_engine_and_into_no_edge =
      looksInto(
          "view",
          "channel",
          "wire",
          "json",
          "mailbox",
          "token",
          "diff",
          "render",
          "template",
          "stream",
          "form",
          "async",
          "upload",
          "router",
          "pubsub",
          "presence",
          "telemetry",
          "i18n");

  @ArchTest static final ArchRule i18n_looks_into_no_room = looksInto("i18n");

  @ArchTest
  static final ArchRule router_looks_into_json_and_mailbox = looksInto("router", "json", "mailbox");

  @ArchTest
  static final ArchRule token_looks_into_json_and_mailbox = looksInto("token", "json", "mailbox");

  @ArchTest
  static final ArchRule pubsub_looks_into_json_and_mailbox = looksInto("pubsub", "json", "mailbox");

  @ArchTest
  static final ArchRule presence_looks_into_json_mailbox_and_pubsub =
      looksInto("presence", "json", "mailbox", "pubsub");

  @ArchTest
  static final ArchRule telemetry_looks_into_json_and_mailbox =
      looksInto("telemetry", "json", "mailbox");

  @ArchTest
  static final ArchRule cdi_looks_into_what_it_wires =
      looksInto(
          "cdi",
          "view",
          "channel",
          "render",
          "router",
          "template",
          "param",
          "form",
          "components",
          "pubsub",
          "upload");

  // Records and templates like those of an application; paths are checked as everywhere.
  @ArchTest
  static final ArchRule components_look_into_router_only = looksInto("components", "router");

  @ArchTest
  static final ArchRule http_looks_into_pages_and_connections =
      looksInto(
          "http", "view", "diff", "render", "router", "token", "channel", "wire", "json", "dev");

  // It watches what the others have made and tells the pages; nobody needs it in production.
  @ArchTest
  static final ArchRule dev_looks_into_templates_views_and_their_channels =
      looksInto("dev", "view", "channel", "wire", "render", "mailbox");

  @ArchTest
  static final ArchRule no_room_but_http_and_app_looks_into_dev =
      nobodyElseLooksInto("dev", "http", "app");

  @ArchTest
  static final ArchRule websocket_looks_into_view_channel_token_wire_and_container =
      looksInto("websocket", "connect", "view", "channel", "token", "wire", "container");

  @ArchTest static final ArchRule container_looks_into_no_room = looksInto("container");

  @ArchTest
  static final ArchRule no_room_but_websocket_and_app_looks_into_container =
      nobodyElseLooksInto("container", "websocket", "app");

  @ArchTest
  static final ArchRule longpoll_looks_into_connect_channel_and_mailbox =
      looksInto("longpoll", "connect", "channel", "mailbox");

  @ArchTest
  static final ArchRule tus_looks_into_connect_and_upload = looksInto("tus", "connect", "upload");

  @ArchTest
  static final ArchRule connect_looks_into_view_and_channel =
      looksInto("connect", "view", "channel");

  @ArchTest static final ArchRule no_room_looks_into_app = nobodyElseLooksInto("app");

  @ArchTest
  static final ArchRule no_room_but_app_looks_into_cdi = nobodyElseLooksInto("cdi", "app");

  @ArchTest
  static final ArchRule no_room_but_app_looks_into_http = nobodyElseLooksInto("http", "app");

  @ArchTest
  static final ArchRule no_room_but_app_looks_into_websocket =
      nobodyElseLooksInto("websocket", "app");

  @ArchTest
  static final ArchRule rooms_form_no_cycle =
      slices()
          .matching(INTERNAL + ".(*)..")
          .namingSlices("room $1")
          .should()
          .beFreeOfCycles()
          .allowEmptyShould(true);

  // Executors and context services are no CDI: whoever starts work may be given one.
  @ArchTest
  static final ArchRule only_cdi_and_app_import_jakarta_enterprise =
      onlyRooms("cdi", "app")
          .dependOn(
              resideInAPackage("jakarta.enterprise..")
                  .and(resideOutsideOfPackage("jakarta.enterprise.concurrent..")));

  // The upgrade is an HTTP request, so websocket sees servlet types too.
  @ArchTest
  static final ArchRule only_edges_and_app_import_jakarta_servlet =
      onlyRooms("http", "websocket", "longpoll", "tus", "connect", "app")
          .dependOn(resideInAPackage("jakarta.servlet.."));

  @ArchTest
  static final ArchRule only_websocket_and_app_import_jakarta_websocket =
      onlyRooms("websocket", "app").dependOn(resideInAPackage("jakarta.websocket.."));

  @ArchTest
  static final ArchRule the_heart_knows_of_Jakarta_only_json_expressions_and_validation =
      noClasses()
          .that()
          .resideInAnyPackage(
              rooms(
                  "problem",
                  "json",
                  "template",
                  "render",
                  "diff",
                  "wire",
                  "channel",
                  "mailbox",
                  "token",
                  "router",
                  "view",
                  "dev",
                  "stream",
                  "form",
                  "async",
                  "upload",
                  "pubsub",
                  "presence",
                  "telemetry",
                  "components"))
          .should()
          .dependOnClassesThat(
              resideInAPackage("jakarta..")
                  .and(
                      resideOutsideOfPackages(
                          "jakarta.json..", "jakarta.el..", "jakarta.validation..")))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule no_field_is_static_and_mutable =
      fields().that().areStatic().should().beFinal().allowEmptyShould(true);

  @ArchTest
  static final ArchRule nobody_calls_for_the_current_container =
      noClasses()
          .should()
          .callMethod("jakarta.enterprise.inject.spi.CDI", "current")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule no_internal_type_is_in_a_public_signature =
      classes()
          .that(resideInAPackage("ee.liveview..").and(resideOutsideOfPackage(INTERNAL + "..")))
          .should(keepInternalTypesOutOfSight());

  @ArchTest
  static final ArchRule nobody_uses_Java_serialization =
      noClasses()
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(ObjectInputStream.class, ObjectOutputStream.class);

  @ArchTest
  static final ArchRule everybody_logs_with_System_Logger =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.util.logging..", "org.slf4j..", "org.jboss.logging..", "org.apache..");

  private static String room(String name) {
    return INTERNAL + "." + name + "..";
  }

  private static String[] rooms(String... names) {
    return Stream.of(names).map(RoomsTest::room).toArray(String[]::new);
  }

  private static ArchRule feature(String name) {
    return looksInto(name, "render", "mailbox", "channel", "token");
  }

  private static ArchRule looksInto(String name, String... others) {
    var allowed =
        Stream.of(EVERYBODY, rooms(name), rooms(others)).flatMap(Stream::of).toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(room(name))
        .should()
        .dependOnClassesThat(
            resideInAPackage("ee.liveview..").and(resideOutsideOfPackages(allowed)))
        .allowEmptyShould(true);
  }

  private static ArchRule nobodyElseLooksInto(String name, String... except) {
    var allowed = Stream.of(rooms(name), rooms(except)).flatMap(Stream::of).toArray(String[]::new);
    return noClasses()
        .that(resideInAPackage(INTERNAL + "..").and(resideOutsideOfPackages(allowed)))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(room(name))
        .allowEmptyShould(true);
  }

  private static Only onlyRooms(String... names) {
    return new Only(resideInAPackage(INTERNAL + "..").and(resideOutsideOfPackages(rooms(names))));
  }

  private record Only(DescribedPredicate<JavaClass> others) {
    ArchRule dependOn(DescribedPredicate<JavaClass> types) {
      return noClasses().that(others).should().dependOnClassesThat(types).allowEmptyShould(true);
    }
  }

  private static ArchCondition<JavaClass> keepInternalTypesOutOfSight() {
    return new ArchCondition<>("not show internal types in public or protected members") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMembers().stream()
            .filter(RoomsTest::isVisible)
            .filter(
                member -> member.getAllInvolvedRawTypes().stream().anyMatch(RoomsTest::isInternal))
            .map(member -> member.getFullName() + " shows an internal type")
            .forEach(message -> events.add(SimpleConditionEvent.violated(type, message)));
        type.getAllRawInterfaces().stream()
            .filter(RoomsTest::isInternal)
            .map(shown -> type.getName() + " implements " + shown.getName())
            .forEach(message -> events.add(SimpleConditionEvent.violated(type, message)));
      }
    };
  }

  private static boolean isVisible(JavaMember member) {
    var modifiers = member.getModifiers();
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean isInternal(JavaClass type) {
    return resideInAnyPackage(INTERNAL + "..").test(type);
  }
}
