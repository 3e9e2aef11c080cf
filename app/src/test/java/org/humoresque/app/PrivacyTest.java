package org.humoresque.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing leaves the machine, whatever version of a library comes next. */
class PrivacyTest {

  private static final String LIBRARY = "/ai/onnxruntime/native/linux-x64/libonnxruntime.so";

  @ParameterizedTest
  @ValueSource(strings = {"events.data.microsoft.com", "OneCollector", "PosixTelemetry"})
  void networkRuntimeKnowsNobodyToReportTo(String address) throws IOException {
    try (InputStream library = PrivacyTest.class.getResourceAsStream(LIBRARY)) {
      String text = new String(library.readAllBytes(), StandardCharsets.ISO_8859_1);

      assertThat(text.contains(address)).isFalse();
    }
  }
}
