package org.humoresque.vision.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.humoresque.vision.face.Box;
import org.humoresque.vision.identity.IdentityReader.EmbeddedFace;
import org.humoresque.vision.identity.IdentityReader.EmbeddedPhoto;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

  private static final FaceEmbedding ANNA = direction(1, 0);
  private static final FaceEmbedding BEN = direction(0, 1);

  @Test
  void photosOfOnePersonAreFit() {
    assertThat(Enrolment.complaints(List.of(photo(ANNA), photo(ANNA), photo(ANNA)), 0.5)).isEmpty();
  }

  @Test
  void photosWithoutAFaceAndWithTwoAreTold() {
    assertThat(Enrolment.complaints(List.of(photo(), photo(ANNA), photo(ANNA, BEN)), 0.5))
        .containsExactly(
            "photo 1 shows no face that can be found",
            "photo 3 shows 2 faces; use one that shows you alone");
  }

  @Test
  void photoOfAnotherPersonIsTold() {
    List<EmbeddedPhoto> photos = List.of(photo(ANNA), photo(BEN), photo(ANNA));

    assertThat(Enrolment.complaints(photos, 0.5))
        .singleElement()
        .asString()
        .contains("photo 2 looks like another person");
    assertThat(Enrolment.complaints(photos, -1)).isEmpty();
  }

  @Test
  void tooFewAndTooManyPhotosAreRefused() {
    assertThat(Enrolment.complaints(List.of(photo(ANNA)), 0.5))
        .singleElement()
        .asString()
        .contains("3 to 40 photos", "there are 1");
    assertThat(Enrolment.complaints(Collections.nCopies(41, photo(ANNA)), 0.5)).hasSize(1);
  }

  private static FaceEmbedding direction(float... values) {
    return new FaceEmbedding("tiny", values);
  }

  private static EmbeddedPhoto photo(FaceEmbedding... faces) {
    return new EmbeddedPhoto(
        100,
        100,
        java.util.Arrays.stream(faces)
            .map(face -> new EmbeddedFace(new Box(0, 0, 10, 10), face))
            .toList());
  }
}
