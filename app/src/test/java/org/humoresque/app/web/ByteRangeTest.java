package org.humoresque.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  private static final long SIZE = 1000;

  @ParameterizedTest
  @CsvSource({
    "bytes=0-499,   0,   499",
    "bytes=0-,      0,   999",
    "bytes=500-,    500, 999",
    "bytes=999-999, 999, 999",
    "bytes=-1,      999, 999",
    "bytes=-5000,   0,   999",
    "bytes=900-5000, 900, 999",
  })
  void rangeIsReadAndCutToTheFile(String header, long first, long last) throws Exception {
    assertThat(ByteRange.parse(header, SIZE)).contains(new ByteRange(first, last));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=",
        "bytes=-",
        "bytes=5-2",
        "bytes=a-b",
        "items=0-1",
        "bytes=0-1,5-9",
        "bytes=99999999999999999999-",
        ""
      })
  void whatIsNotOneByteRangeMeansTheWholeFile(String header) throws Exception {
    assertThat(ByteRange.parse(header, SIZE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=1000-", "bytes=1000-2000", "bytes=-0"})
  void rangeBehindTheEndCannotBeHad(String header) {
    assertThatThrownBy(() -> ByteRange.parse(header, SIZE))
        .isInstanceOf(ByteRange.Unsatisfiable.class);
  }

  @Test
  void emptyFileHasNoRanges() {
    assertThatThrownBy(() -> ByteRange.parse("bytes=0-", 0))
        .isInstanceOf(ByteRange.Unsatisfiable.class);
  }

  @Test
  void contentRangeNamesPartAndSize() {
    assertThat(new ByteRange(2, 5).contentRange(SIZE)).isEqualTo("bytes 2-5/1000");
    assertThat(new ByteRange(2, 5).length()).isEqualTo(4);
  }
}
