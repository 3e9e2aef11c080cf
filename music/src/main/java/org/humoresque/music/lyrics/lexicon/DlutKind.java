package org.humoresque.music.lyrics.lexicon;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.humoresque.kernel.Emotion;

/**
 * The 21 kinds of the DLUT emotion ontology and what they are among our seven emotions. Its seven
 * classes are joy, good, anger, sorrow, fear, evil and surprise; <em>good</em> and <em>evil</em>
 * hold mostly praise and blame, which name no emotion or only in part, so their shares sum to less
 * than 1.
 */
enum DlutKind {
  /** 快乐, joy. */
  PA(Map.of(Emotion.HAPPY, 1.0), 0.85, 0.5),
  /** 安心, ease. */
  PE(Map.of(Emotion.NEUTRAL, 0.6, Emotion.HAPPY, 0.4), 0.5, -0.4),
  /** 尊敬, respect. */
  PD(Map.of(Emotion.HAPPY, 0.4), 0.5, 0.1),
  /** 赞扬, praise. */
  PH(Map.of(), 0.6, 0.1),
  /** 相信, trust. */
  PG(Map.of(Emotion.HAPPY, 0.3), 0.5, 0),
  /** 喜爱, love. */
  PB(Map.of(Emotion.HAPPY, 0.8), 0.75, 0.35),
  /** 祝愿, good wishes. */
  PK(Map.of(Emotion.HAPPY, 0.6), 0.6, 0.3),
  /** 愤怒, anger. */
  NA(Map.of(Emotion.ANGRY, 1.0), -0.7, 0.7),
  /** 悲伤, sadness. */
  NB(Map.of(Emotion.SAD, 1.0), -0.8, -0.2),
  /** 失望, disappointment. */
  NJ(Map.of(Emotion.SAD, 1.0), -0.6, -0.3),
  /** 疚, guilt. */
  NH(Map.of(Emotion.SAD, 0.7), -0.5, 0),
  /** 思, longing. */
  PF(Map.of(Emotion.SAD, 0.7), -0.3, -0.2),
  /** 慌, alarm. */
  NI(Map.of(Emotion.FEAR, 1.0), -0.5, 0.6),
  /** 恐惧, fear. */
  NC(Map.of(Emotion.FEAR, 1.0), -0.7, 0.65),
  /** 羞, shame. */
  NG(Map.of(Emotion.FEAR, 0.5), -0.3, 0.3),
  /** 烦闷, vexation. */
  NE(Map.of(Emotion.SAD, 0.4, Emotion.ANGRY, 0.4), -0.55, 0.1),
  /** 憎恶, loathing. */
  ND(Map.of(Emotion.DISGUST, 0.8, Emotion.ANGRY, 0.2), -0.7, 0.4),
  /** 贬责, blame. */
  NN(Map.of(Emotion.DISGUST, 0.4), -0.6, 0.15),
  /** 妒忌, envy. */
  NK(Map.of(Emotion.DISGUST, 0.4, Emotion.ANGRY, 0.4), -0.5, 0.4),
  /** 怀疑, suspicion. */
  NL(Map.of(Emotion.FEAR, 0.4, Emotion.DISGUST, 0.2), -0.4, 0.2),
  /** 惊奇, surprise. */
  PC(Map.of(Emotion.SURPRISE, 1.0), 0.2, 0.65);

  private final Map<Emotion, Double> shares;
  private final double valence;
  private final double arousal;

  DlutKind(Map<Emotion, Double> shares, double valence, double arousal) {
    this.shares = shares;
    this.valence = valence;
    this.arousal = arousal;
  }

  static Optional<DlutKind> find(String code) {
    return Stream.of(values()).filter(kind -> kind.name().equals(code.strip())).findFirst();
  }

  Map<Emotion, Double> shares() {
    return shares;
  }

  double arousal() {
    return arousal;
  }

  /**
   * The kind's valence as the word's polarity has it.
   *
   * @param polarity 1 praises, 2 blames, 0 neither, 3 both
   */
  double valence(int polarity) {
    return switch (polarity) {
      case 1 -> Math.abs(valence);
      case 2 -> -Math.abs(valence);
      default -> valence / 2;
    };
  }
}
