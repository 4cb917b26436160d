package io.lantu.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TaskExecutorTest {
  @Test
  void workCutShortByClosingIsNoFailure() throws InterruptedException {
    ExecutorService workers = Executors.newSingleThreadExecutor();
    List<Exception> told = new ArrayList<>();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    TaskExecutor tasks = new TaskExecutor(workers, Runnable::run);
    tasks.run(
        new BackgroundTask<>(
                "long work",
                () -> {
                  begun.countDown();
                  never.await();
                  return true;
                })
            .onFailure(told::add));
    begun.await();
    tasks.close();
    assertThat(workers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(told).isEmpty();
  }

  @Test
  void tellsAFailureWhileOpen() {
    List<Exception> told = new ArrayList<>();
    new TaskExecutor(Runnable::run, Runnable::run)
        .run(
            new BackgroundTask<>(
                    "work",
                    () -> {
                      throw new IllegalStateException("no");
                    })
                .onFailure(told::add));
    assertThat(told).hasSize(1);
  }

  @Test
  void whatIsHeldBackBeginsInItsTurnWhenReleased() {
    List<String> done = new ArrayList<>();
    TaskExecutor tasks = new TaskExecutor(Runnable::run, Runnable::run);
    tasks.hold();
    for (String name : List.of("first", "second")) {
      tasks.run(new BackgroundTask<>(name, () -> name).onSuccess(done::add));
    }
    assertThat(done).isEmpty();
    assertThat(tasks.runningProperty().get()).isEqualTo("second");
    tasks.release();
    assertThat(done).containsExactly("first", "second");
    assertThat(tasks.runningProperty().get()).isEmpty();
    tasks.run(new BackgroundTask<>("third", () -> "third").onSuccess(done::add));
    assertThat(done).hasSize(3);
  }
}
