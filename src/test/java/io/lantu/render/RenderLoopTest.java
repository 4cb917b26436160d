package io.lantu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class RenderLoopTest {
  private static final PaintReport NOTHING = new PaintReport(0, List.of(), 0, Map.of());

  private static RenderJob job(double x) {
    return new RenderJob(
        new Viewport("lcc", x, 0, 10, 100, 80, 1), MapContent.of(null), Quality.REST);
  }

  private static void settle(RenderLoop loop) throws InterruptedException {
    while (!loop.idle()) {
      Thread.sleep(2);
    }
  }

  @Test
  void paintsOnlyTheNewestOfManyJobs() throws Exception {
    List<Double> painted = new CopyOnWriteArrayList<>();
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    try (RenderLoop loop =
        new RenderLoop(
            (g, job) -> {
              painted.add(job.viewport().centreX());
              started.countDown();
              await(go);
              return NOTHING;
            },
            () -> {})) {
      loop.submit(job(1));
      assertThat(started.await(5, TimeUnit.SECONDS)).isTrue();
      for (int i = 2; i <= 50; i++) {
        loop.submit(job(i));
      }
      go.countDown();
      settle(loop);
      assertThat(painted).containsExactly(1.0, 50.0);
      assertThat(loop.takeNewest().orElseThrow().job()).isEqualTo(job(50));
    }
  }

  @Test
  void paintsFifteenPerCentMoreOnEachSide() throws Exception {
    try (RenderLoop loop = new RenderLoop((g, job) -> NOTHING, () -> {})) {
      assertThat(loop.takeNewest()).isEmpty();
      loop.submit(job(0));
      settle(loop);
      Frame frame = loop.takeNewest().orElseThrow();
      assertThat(frame.widthPx()).isEqualTo(130);
      assertThat(frame.heightPx()).isEqualTo(104);
      assertThat(frame.pixels()).hasSize(130 * 104);
    }
  }

  @Test
  void paintsNothingThatIsAtHand() throws Exception {
    List<Double> painted = new CopyOnWriteArrayList<>();
    try (RenderLoop loop =
        new RenderLoop(
            (g, job) -> {
              painted.add(job.viewport().centreX());
              return NOTHING;
            },
            () -> {})) {
      loop.submit(
          job(1),
          (pixels, w, h) -> {
            pixels[w * h - 1] = 7;
            return true;
          });
      settle(loop);
      Frame kept = loop.takeNewest().orElseThrow();
      assertThat(kept.pixels()[kept.widthPx() * kept.heightPx() - 1]).isEqualTo(7);
      assertThat(kept.job()).isEqualTo(job(1));
      loop.submit(job(2), (pixels, w, h) -> false);
      settle(loop);
      loop.submit(job(3));
      settle(loop);
      assertThat(painted).containsExactly(2.0, 3.0);
    }
  }

  @Test
  void goesOnAfterAPaintingThatFails() throws Exception {
    try (RenderLoop loop =
        new RenderLoop(
            (g, job) -> {
              if (job.viewport().centreX() == 1) {
                throw new IllegalStateException("bad job");
              }
              return NOTHING;
            },
            () -> {})) {
      loop.submit(job(1));
      settle(loop);
      assertThat(loop.takeNewest()).isEmpty();
      loop.submit(job(2));
      settle(loop);
      assertThat(loop.takeNewest()).isPresent();
    }
  }

  @Test
  void ignoresJobsAfterItIsClosed() {
    RenderLoop loop = new RenderLoop((g, job) -> NOTHING, () -> {});
    loop.close();
    loop.submit(job(1));
    assertThat(loop.takeNewest()).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
