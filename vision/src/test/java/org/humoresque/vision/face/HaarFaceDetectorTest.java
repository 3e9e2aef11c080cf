package org.humoresque.vision.face;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.humoresque.vision.face.HaarFaceDetector.Look;
import org.humoresque.vision.face.HaarFaceDetector.Options;
import org.humoresque.vision.image.Resizing;
import org.junit.jupiter.api.Test;

class HaarFaceDetectorTest extends FaceDetectorContract {

  @Override
  FaceDetector detector() {
    return new HaarFaceDetector();
  }

  @Test
  void optionOutsideItsRangeIsRefusedByName() {
    assertThatThrownBy(() -> new Look(0.1, 0, 1, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scaleStep must be in (1, 2], but is 1.0");
    assertThatThrownBy(() -> new Options(10, List.of(), List.of(), 0.2))
        .hasMessage("searchSide must be in [48, 2000], but is 10.0");
    assertThatThrownBy(() -> new Framing(48, 3, 0, Resizing.SMOOTH))
        .hasMessage("zoom must be in [0.5, 2.0], but is 3.0");
  }
}
