package org.humoresque.app.web;

import io.javalin.http.Context;
import org.humoresque.app.session.SoundAnalysis;
import org.humoresque.app.view.SoundStatusView;

/** {@code /api/sound}: the hearing of the library in the background, and its brake. */
final class SoundHandler {

  private final SoundAnalysis sound;

  SoundHandler(SoundAnalysis sound) {
    this.sound = sound;
  }

  void status(Context context) {
    context.json(SoundStatusView.of(sound.status()));
  }

  void pause(Context context) {
    sound.pause();
    status(context);
  }

  void resume(Context context) {
    sound.resume();
    status(context);
  }
}
