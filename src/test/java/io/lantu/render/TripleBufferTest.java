package io.lantu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TripleBufferTest {
  @Test
  void givesTheNewestAndForgetsTheOvertaken() {
    TripleBuffer<int[]> buffer = new TripleBuffer<>(() -> new int[1]);
    for (int i = 1; i <= 3; i++) {
      buffer.back()[0] = i;
      buffer.publish();
    }
    assertThat(buffer.hasNewer()).isTrue();
    assertThat(buffer.take()[0]).isEqualTo(3);
    assertThat(buffer.hasNewer()).isFalse();
    assertThat(buffer.take()[0]).isEqualTo(3);
  }

  @Test
  void neverHandsOutASlotThatIsBeingWritten() throws Exception {
    TripleBuffer<int[]> buffer = new TripleBuffer<>(() -> new int[512]);
    int rounds = 40_000;
    ExecutorService writer = Executors.newSingleThreadExecutor();
    try {
      Future<?> writing =
          writer.submit(
              () -> {
                for (int i = 1; i <= rounds; i++) {
                  Arrays.fill(buffer.back(), i);
                  buffer.publish();
                }
              });
      int last = 0;
      int seen = 0;
      while (last < rounds) {
        int[] slot = buffer.take();
        int value = slot[0];
        for (int v : slot) {
          assertThat(v == value).isTrue();
        }
        assertThat(value).isGreaterThanOrEqualTo(last);
        seen += value > last ? 1 : 0;
        last = value;
      }
      writing.get();
      assertThat(seen).isPositive();
    } finally {
      writer.shutdownNow();
    }
  }
}
