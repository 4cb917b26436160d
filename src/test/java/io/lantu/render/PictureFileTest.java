package io.lantu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
  private static final int W = 70;
  private static final int H = 40;

  @TempDir Path folder;

  private static Frame frame() {
    int[] pixels = new Random(5).ints(W * H).toArray();
    Viewport view = new Viewport("lcc", 0, 0, 10, W, H, 1);
    RenderJob job = new RenderJob(view, MapContent.of(null), Quality.REST);
    return new Frame(pixels, W, H, view, job, new PaintReport(0, List.of(), 0, Map.of()));
  }

  private Path kept() throws IOException {
    return Files.write(folder.resolve("picture.bin"), PictureFile.pack(frame(), "a mark"));
  }

  @Test
  void givesBackEveryPixel() throws IOException {
    Path file = kept();
    int[] pixels = new int[W * H];
    assertThat(PictureFile.read(file, "a mark", pixels, W, H)).isTrue();
    assertThat(pixels).isEqualTo(frame().pixels());
  }

  @Test
  void isNotReadForAnotherMarkOrSize() throws IOException {
    Path file = kept();
    int[] pixels = new int[W * H];
    assertThat(PictureFile.read(file, "another", pixels, W, H)).isFalse();
    assertThat(PictureFile.read(file, "a mark", pixels, H, W)).isFalse();
    assertThat(pixels).containsOnly(0);
  }

  @Test
  void tellsABrokenFile() throws IOException {
    Path file = kept();
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> PictureFile.read(file, "a mark", new int[W * H], W, H))
        .isInstanceOf(IOException.class);
  }
}
