package org.humoresque.library.server;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;

/**
 * A song's sound on its way from a server.
 *
 * @param status of HTTP: 200, 206 or 416
 * @param mediaType of the sound
 * @param headers about length and range, as the server sent them
 * @param body the bytes
 */
public record RemoteStream(
    int status,
    String mediaType,
    Map<String, String> headers,
    Flow.Publisher<List<ByteBuffer>> body) {

  /** Takes nothing of the body; the connection is let go. */
  public void discard() {
    discard(body);
  }

  static void discard(Flow.Publisher<List<ByteBuffer>> body) {
    body.subscribe(Cancelling.SUBSCRIBER);
  }

  /** Takes nothing of an answer. */
  private enum Cancelling implements Flow.Subscriber<List<ByteBuffer>> {
    SUBSCRIBER;

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      // Nothing comes.
    }

    @Override
    public void onError(Throwable error) {
      // Nothing is wanted.
    }

    @Override
    public void onComplete() {
      // Nothing is wanted.
    }
  }
}
