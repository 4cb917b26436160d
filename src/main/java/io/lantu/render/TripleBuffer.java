package io.lantu.render;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Hands the newest finished thing from one producer thread to one consumer thread without either
 * waiting: one slot is being written, one is the newest finished, one is being read.
 *
 * <p>The producer owns {@link #back()} until {@link #publish()}; the consumer owns what {@link
 * #take()} gave until it takes again. What was published and never taken is written over.
 *
 * @param <T> what the slots hold
 */
public final class TripleBuffer<T> {
  private record Middle<T>(T slot, boolean fresh) {}

  private final AtomicReference<Middle<T>> middle;
  private T back;
  private T front;

  /**
   * @param slot makes one of the three slots
   */
  public TripleBuffer(Supplier<T> slot) {
    back = slot.get();
    front = slot.get();
    middle = new AtomicReference<>(new Middle<>(slot.get(), false));
  }

  /** The slot to write to. Producer only. */
  public T back() {
    return back;
  }

  /** Makes the written slot the newest and takes another to write. Producer only. */
  public void publish() {
    back = middle.getAndSet(new Middle<>(back, true)).slot();
  }

  /** Whether something newer than {@link #front()} is finished. Any thread. */
  public boolean hasNewer() {
    return middle.get().fresh();
  }

  /** The newest finished slot, which may be the one taken before. Consumer only. */
  public T take() {
    if (middle.get().fresh()) {
      front = middle.getAndSet(new Middle<>(front, false)).slot();
    }
    return front;
  }

  /** The slot taken last. Consumer only. */
  public T front() {
    return front;
  }
}
