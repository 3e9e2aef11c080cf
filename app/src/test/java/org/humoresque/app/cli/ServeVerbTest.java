package org.humoresque.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.humoresque.app.cli.Console.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeVerbTest {

  @TempDir Path folder;

  @Test
  void portInUseIsNamedWithTheWayOut() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());

      Result result = new Console(folder).run("serve", "--port", port);

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.err()).contains("port " + port, "--port").hasLineCount(1);
    }
  }

  @Test
  void addressThatIsNotOursIsNamed() {
    Result result = new Console(folder).run("serve", "--host", "203.0.113.1", "--port", "0");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("203.0.113.1").hasLineCount(1);
  }
}
