package org.humoresque.music.demo.synth;

/** Drums and other noises; the pitch of the note does not matter, its length only to the crash. */
public enum Drum implements Instrument {
  KICK {
    @Override
    float[] hit(double velocity, Noise noise) {
      float[] out = swept(0.32, 48, 150, 0.028, 0.11);
      addNoise(out, noise, Filter.lowPass(2500), 0.25, 0.004);
      return out;
    }
  },
  /** A kick as hard as a machine's. */
  HARD_KICK {
    @Override
    float[] hit(double velocity, Noise noise) {
      float[] out = swept(0.26, 52, 260, 0.02, 0.085);
      for (int i = 0; i < out.length; i++) {
        out[i] = (float) (0.9 * Waves.saturate(3 * out[i]));
      }
      addNoise(out, noise, Filter.highPass(1800), 0.35, 0.006);
      return out;
    }
  },
  /** A heart heard through a wall. */
  HEART {
    @Override
    float[] hit(double velocity, Noise noise) {
      return swept(0.45, 40, 75, 0.04, 0.12);
    }
  },
  SNARE {
    @Override
    float[] hit(double velocity, Noise noise) {
      float[] out = swept(0.3, 185, 260, 0.02, 0.06);
      scale(out, 0.5);
      addNoise(out, noise, Filter.highPass(1200), 0.75, 0.055 + 0.03 * velocity);
      return out;
    }
  },
  CLAP {
    @Override
    float[] hit(double velocity, Noise noise) {
      float[] out = new float[Tone.samples(0.3)];
      for (int i = 0; i < 3; i++) {
        float[] one = new float[out.length];
        addNoise(one, noise, Filter.bandPass(1500, 1.2), 0.9, i == 2 ? 0.06 : 0.006);
        int late = Tone.samples(0.011 * i);
        for (int s = late; s < out.length; s++) {
          out[s] += one[s - late];
        }
      }
      return out;
    }
  },
  /** A brush on a snare. */
  BRUSH {
    @Override
    float[] hit(double velocity, Noise noise) {
      float[] out = new float[Tone.samples(0.3)];
      addNoise(out, noise, Filter.bandPass(3800, 0.8), 0.7, 0.07);
      soften(out, 0.012);
      return out;
    }
  },
  SHAKER {
    @Override
    float[] hit(double velocity, Noise noise) {
      float[] out = new float[Tone.samples(0.12)];
      addNoise(out, noise, Filter.bandPass(6500, 1.2), 0.7, 0.025);
      soften(out, 0.01);
      return out;
    }
  },
  HAT {
    @Override
    float[] hit(double velocity, Noise noise) {
      float[] out = new float[Tone.samples(0.12)];
      addNoise(out, noise, Filter.highPass(7500), 0.6, 0.018);
      return out;
    }
  },
  OPEN_HAT {
    @Override
    float[] hit(double velocity, Noise noise) {
      float[] out = new float[Tone.samples(0.4)];
      addNoise(out, noise, Filter.highPass(6800), 0.55, 0.1);
      return out;
    }
  },
  CRASH {
    @Override
    float[] hit(double velocity, Noise noise) {
      float[] out = new float[Tone.samples(2.2)];
      addNoise(out, noise, Filter.highPass(4200), 0.5, 0.5);
      addNoise(out, noise, Filter.bandPass(2600, 2), 0.25, 0.25);
      return out;
    }
  },
  TOM {
    @Override
    float[] hit(double velocity, Noise noise) {
      float[] out = swept(0.5, 92, 140, 0.05, 0.13);
      addNoise(out, noise, Filter.lowPass(1200), 0.2, 0.012);
      return out;
    }
  },
  /** A wood block. */
  BLOCK {
    @Override
    float[] hit(double velocity, Noise noise) {
      float[] out = swept(0.12, 820, 900, 0.01, 0.022);
      addNoise(out, noise, Filter.bandPass(1700, 3), 0.5, 0.008);
      return out;
    }
  },
  /** A bubble that rises and bursts. */
  BUBBLE {
    @Override
    float[] hit(double velocity, Noise noise) {
      double low = 170 + 90 * noise.next();
      return swept(0.18, 3.2 * low, low, 0.06, 0.05);
    }
  };

  abstract float[] hit(double velocity, Noise noise);

  @Override
  public Tone play(double frequencyHz, double seconds, double velocity, Noise noise) {
    float[] out = hit(velocity, noise);
    int fade = Math.min(out.length, Tone.samples(0.02));
    for (int i = 0; i < fade; i++) {
      out[out.length - 1 - i] *= (float) i / fade;
    }
    scale(out, velocity);
    return Tone.middle(out);
  }

  /** A sine that slides from one pitch to another while it fades. */
  private static float[] swept(
      double seconds, double toHz, double fromHz, double slide, double fade) {
    float[] out = new float[Tone.samples(seconds)];
    double phase = 0;
    for (int i = 0; i < out.length; i++) {
      double time = (double) i / Tone.SAMPLE_RATE_HZ;
      phase += (toHz + (fromHz - toHz) * Math.exp(-time / slide)) / Tone.SAMPLE_RATE_HZ;
      out[i] = (float) (Waves.sine(phase) * Math.exp(-time / fade));
    }
    soften(out, 0.001);
    return out;
  }

  private static void addNoise(float[] out, Noise noise, Filter filter, double level, double fade) {
    double factor = Math.exp(-1 / (fade * Tone.SAMPLE_RATE_HZ));
    double strength = level;
    for (int i = 0; i < out.length; i++) {
      out[i] += (float) (strength * filter.next(noise.next()));
      strength *= factor;
    }
  }

  private static void soften(float[] out, double attack) {
    int rising = Tone.samples(attack);
    for (int i = 0; i < rising; i++) {
      out[i] *= (float) i / rising;
    }
  }

  private static void scale(float[] out, double factor) {
    for (int i = 0; i < out.length; i++) {
      out[i] *= (float) factor;
    }
  }
}
