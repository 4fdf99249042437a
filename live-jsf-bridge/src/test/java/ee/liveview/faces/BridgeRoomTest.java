package ee.liveview.faces;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The bridge is an application of the engine like any other: it sees what applications see. */
@AnalyzeClasses(
    packages = "ee.liveview.faces",
    importOptions = ImportOption.DoNotIncludeTests.class)
class BridgeRoomTest {

  @ArchTest
  static final ArchRule it_sees_the_api_and_the_spi_only =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("ee.liveview..")
                  .and(
                      resideOutsideOfPackages(
                          "ee.liveview", "ee.liveview.spi..", "ee.liveview.faces..")));

  @ArchTest
  static final ArchRule it_calls_for_no_current_container =
      noClasses().should().callMethod("jakarta.enterprise.inject.spi.CDI", "current");
}
