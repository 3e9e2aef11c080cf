package org.humoresque.app.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.humoresque.library.server.RemoteStream;

/**
 * Passes a server's answer on as fast as the client takes it, holding no thread while either of
 * them pauses, and no more than one part of the answer.
 */
final class RemoteSender implements Flow.Subscriber<List<ByteBuffer>>, WriteListener {

  private final RemoteStream stream;
  private final ServletOutputStream out;
  private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
  private final CompletableFuture<Void> sent = new CompletableFuture<>();
  private Flow.@org.jspecify.annotations.Nullable Subscription subscription;
  private boolean begun;
  private boolean asked;
  private boolean complete;

  private RemoteSender(RemoteStream stream, ServletOutputStream out) {
    this.stream = stream;
    this.out = out;
  }

  /**
   * Starts to send; the request must be asynchronous by then.
   *
   * @return done once all is sent, or either side has gone
   */
  static CompletableFuture<Void> send(RemoteStream stream, ServletOutputStream out) {
    RemoteSender sender = new RemoteSender(stream, out);
    out.setWriteListener(sender);
    return sender.sent;
  }

  @Override
  public void onWritePossible() throws IOException {
    boolean first;
    synchronized (this) {
      first = !begun;
      begun = true;
    }
    if (first) {
      stream.body().subscribe(this);
    } else {
      flush();
    }
  }

  @Override
  public synchronized void onSubscribe(Flow.Subscription itsSubscription) {
    subscription = itsSubscription;
    asked = true;
    itsSubscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    synchronized (this) {
      asked = false;
      waiting.addAll(buffers);
    }
    flushOrEnd();
  }

  @Override
  public void onComplete() {
    synchronized (this) {
      complete = true;
    }
    flushOrEnd();
  }

  /** The client has gone, or the server has: neither can be answered any more. */
  @Override
  public synchronized void onError(Throwable error) {
    if (subscription != null) {
      subscription.cancel();
    }
    sent.complete(null);
  }

  private void flushOrEnd() {
    try {
      flush();
    } catch (IOException e) {
      onError(e);
    }
  }

  private synchronized void flush() throws IOException {
    while (!waiting.isEmpty() && out.isReady()) {
      ByteBuffer next = waiting.removeFirst();
      byte[] bytes = new byte[next.remaining()];
      next.get(bytes);
      out.write(bytes);
    }
    if (!waiting.isEmpty()) {
      return; // onWritePossible goes on
    }
    if (complete) {
      sent.complete(null);
    } else if (!asked && subscription != null) {
      asked = true;
      subscription.request(1);
    }
  }
}
