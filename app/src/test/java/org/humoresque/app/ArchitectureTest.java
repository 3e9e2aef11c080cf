package org.humoresque.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arrows of DESIGN.md that Maven does not already draw, and those it does. */
class ArchitectureTest {

  private static final String ROOT = "org.humoresque.";
  private static JavaClasses program;

  @BeforeAll
  static void readProgram() {
    program =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("org.humoresque");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vision", "music", "library", "recommend"})
  void theFourPartsDoNotSeeEachOther(String part) {
    String[] others =
        java.util.stream.Stream.of("vision", "music", "library", "recommend", "app")
            .filter(other -> !other.equals(part))
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + part + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(program);
  }

  @Test
  void kernelSeesNothingButJava() {
    classes()
        .that()
        .resideInAPackage(ROOT + "kernel..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + "kernel..", "java..", "org.jspecify..")
        .check(program);
  }

  @Test
  void inferenceKnowsNoDomainType() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "inference..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "kernel..",
            ROOT + "vision..",
            ROOT + "music..",
            ROOT + "library..",
            ROOT + "recommend..",
            ROOT + "app..")
        .check(program);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.humoresque.(**)").should().beFreeOfCycles().check(program);
  }

  @Test
  void onnxRuntimeIsSeenByInferenceAlone() {
    onlyIn("ai.onnxruntime..", ROOT + "inference..");
  }

  @Test
  void jdbiIsSeenByTheSqlStoreAlone() {
    onlyIn("org.jdbi..", ROOT + "library.sql..");
  }

  @Test
  void javalinAndJettyAreSeenByTheServerAlone() {
    onlyIn("io.javalin..", ROOT + "app.web..", ROOT + "app.subsonic..");
    onlyIn("org.eclipse.jetty..", ROOT + "app.web..", ROOT + "app.subsonic..");
  }

  @Test
  void standardOutputBelongsToTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "app.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(program);
  }

  private static void onlyIn(String library, String... packages) {
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(program);
  }
}
