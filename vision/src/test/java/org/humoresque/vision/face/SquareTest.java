package org.humoresque.vision.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SquareTest {

  @Test
  void findsThatCoverEachOtherAreOneFaceTheStrongest() {
    Square face = new Square(100, 100, 80, 2);
    Square mouth = new Square(105, 125, 30, 1);
    Square neighbour = new Square(200, 100, 60, 1);
    assertThat(Square.distinct(List.of(mouth, neighbour, face), 0.25))
        .containsExactly(face, neighbour);
  }

  @Test
  void findsOfAboutTheSameOutlineAreAveragedByStrength() {
    Square tight = new Square(100, 100, 80, 3);
    Square loose = new Square(104, 96, 100, 1);
    assertThat(Square.distinct(List.of(loose, tight), 0.25))
        .containsExactly(new Square(101, 99, 85, 4));
  }

  @Test
  void largestComesFirstHoweverStrong() {
    Square near = new Square(100, 100, 80, 1);
    Square far = new Square(300, 100, 40, 5);
    assertThat(Square.distinct(List.of(far, near), 0.25)).containsExactly(near, far);
  }

  @Test
  void findMuchSmallerThanTheLargestIsDropped() {
    Square face = new Square(100, 100, 80, 1);
    Square speck = new Square(200, 100, 19, 9);
    assertThat(Square.distinct(List.of(speck, face), 0.25)).containsExactly(face);
  }

  @Test
  void squareBeyondThePictureIsCutToIt() {
    assertThat(new Square(10, 95, 40, 1).within(100, 100)).isEqualTo(new Box(0, 75, 30, 25));
    assertThat(new Square(-50, 50, 20, 1).within(100, 100)).isEqualTo(new Box(0, 40, 1, 20));
  }
}
