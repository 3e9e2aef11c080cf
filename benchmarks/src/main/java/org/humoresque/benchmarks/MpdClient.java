package org.humoresque.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Has a music player daemon bring its database up to date, and sees when it has. */
final class MpdClient {

  private final int port;
  private boolean asked;

  MpdClient(int port) {
    this.port = port;
  }

  /** Asks once for the update; true when it is through. */
  boolean isUpToDate() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      in.readLine(); // its greeting
      if (!asked) {
        answer(socket, in, "update");
        asked = true;
      }
      return answer(socket, in, "status").stream().noneMatch(it -> it.startsWith("updating_db"));
    } catch (IOException e) {
      return false; // it does not listen yet
    }
  }

  private static List<String> answer(Socket socket, BufferedReader in, String question)
      throws IOException {
    socket.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
    List<String> lines = new ArrayList<>();
    String line = in.readLine();
    while (line != null && !line.equals("OK") && !line.startsWith("ACK")) {
      lines.add(line);
      line = in.readLine();
    }
    return lines;
  }
}
