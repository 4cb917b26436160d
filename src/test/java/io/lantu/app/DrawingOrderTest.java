package io.lantu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingOrderTest {
  @Test
  void drawsInSoftwareOnlyWhereLinuxShowsNoGraphicsCard(@TempDir Path folder) {
    Path none = folder.resolve("none");
    assertThat(DrawingOrder.of("Linux", none)).contains("sw");
    assertThat(DrawingOrder.of("Linux", folder)).isEmpty();
    assertThat(DrawingOrder.of("Windows 11", none)).isEmpty();
    assertThat(DrawingOrder.of("Mac OS X", none)).isEmpty();
  }
}
