package org.humoresque.training.micro;

import static org.humoresque.training.micro.FaceMuscle.BROW_LOWERER;
import static org.humoresque.training.micro.FaceMuscle.CHEEK_RAISER;
import static org.humoresque.training.micro.FaceMuscle.CHIN_RAISER;
import static org.humoresque.training.micro.FaceMuscle.INNER_BROW_RAISER;
import static org.humoresque.training.micro.FaceMuscle.JAW_DROP;
import static org.humoresque.training.micro.FaceMuscle.LIP_CORNER_DEPRESSOR;
import static org.humoresque.training.micro.FaceMuscle.LIP_CORNER_PULLER;
import static org.humoresque.training.micro.FaceMuscle.LIP_PRESSOR;
import static org.humoresque.training.micro.FaceMuscle.LIP_STRETCHER;
import static org.humoresque.training.micro.FaceMuscle.NOSE_WRINKLER;
import static org.humoresque.training.micro.FaceMuscle.OUTER_BROW_RAISER;
import static org.humoresque.training.micro.FaceMuscle.UPPER_LID_RAISER;
import static org.humoresque.training.micro.FaceMuscle.UPPER_LIP_RAISER;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.humoresque.vision.micro.MicroEmotion;

/**
 * Which muscles express what: the action units that the coders of CASME II and SAMM found for
 * happiness, for surprise, and for disgust, anger, sadness, fear and repression.
 */
final class MuscleSets {

  private static final List<Set<FaceMuscle>> POSITIVE =
      List.of(
          EnumSet.of(LIP_CORNER_PULLER),
          EnumSet.of(LIP_CORNER_PULLER),
          EnumSet.of(LIP_CORNER_PULLER, CHEEK_RAISER));

  private static final List<Set<FaceMuscle>> SURPRISE =
      List.of(
          EnumSet.of(INNER_BROW_RAISER, OUTER_BROW_RAISER),
          EnumSet.of(INNER_BROW_RAISER, OUTER_BROW_RAISER, UPPER_LID_RAISER),
          EnumSet.of(INNER_BROW_RAISER, OUTER_BROW_RAISER, JAW_DROP),
          EnumSet.of(INNER_BROW_RAISER, OUTER_BROW_RAISER, UPPER_LID_RAISER, JAW_DROP));

  private static final List<Set<FaceMuscle>> NEGATIVE =
      List.of(
          EnumSet.of(BROW_LOWERER),
          EnumSet.of(BROW_LOWERER, LIP_PRESSOR),
          EnumSet.of(BROW_LOWERER, NOSE_WRINKLER),
          EnumSet.of(NOSE_WRINKLER, UPPER_LIP_RAISER),
          EnumSet.of(UPPER_LIP_RAISER, BROW_LOWERER),
          EnumSet.of(LIP_CORNER_DEPRESSOR),
          EnumSet.of(LIP_CORNER_DEPRESSOR, CHIN_RAISER),
          EnumSet.of(INNER_BROW_RAISER, LIP_CORNER_DEPRESSOR),
          EnumSet.of(BROW_LOWERER, CHIN_RAISER),
          EnumSet.of(BROW_LOWERER, LIP_STRETCHER));

  private MuscleSets() {}

  /** One of the ways to express it. */
  static Set<FaceMuscle> of(MicroEmotion emotion, Random random) {
    List<Set<FaceMuscle>> sets =
        switch (emotion) {
          case POSITIVE -> POSITIVE;
          case NEGATIVE -> NEGATIVE;
          case SURPRISE -> SURPRISE;
        };
    return sets.get(random.nextInt(sets.size()));
  }
}
