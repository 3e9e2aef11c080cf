package org.humoresque.training.expression;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.humoresque.kernel.Emotion;

/**
 * The emotions as coarsely as choosing music needs them: the four that feel bad count as one, since
 * people themselves tell these apart least.
 */
public enum EmotionGroup {
  NEGATIVE(Emotion.ANGRY, Emotion.DISGUST, Emotion.FEAR, Emotion.SAD),
  HAPPY(Emotion.HAPPY),
  SURPRISE(Emotion.SURPRISE),
  NEUTRAL(Emotion.NEUTRAL);

  private final Set<Emotion> members;

  EmotionGroup(Emotion... members) {
    this.members = Set.of(members);
  }

  /** As printed: {@code negative}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The group an emotion belongs to; each belongs to one. */
  public static EmotionGroup of(Emotion emotion) {
    return Stream.of(values())
        .filter(group -> group.members.contains(emotion))
        .findFirst()
        .orElseThrow();
  }

  /** The groups to which at least one of these emotions belongs, in order. */
  static List<EmotionGroup> of(List<Emotion> emotions) {
    return emotions.stream().map(EmotionGroup::of).distinct().sorted().toList();
  }
}
