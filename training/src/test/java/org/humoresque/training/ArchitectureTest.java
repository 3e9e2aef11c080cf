package org.humoresque.training;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses TRAINING =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.humoresque.training");

  @Test
  void trainingKnowsNothingOfThePlayer() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.humoresque.app..", "org.humoresque.library..")
        .check(TRAINING);
  }

  @Test
  void onlyInferenceKnowsOnnxRuntime() {
    noClasses().should().dependOnClassesThat().resideInAPackage("ai.onnxruntime..").check(TRAINING);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.humoresque.training.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(TRAINING);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("org.humoresque.training.(*)..").should().beFreeOfCycles().check(TRAINING);
  }
}
