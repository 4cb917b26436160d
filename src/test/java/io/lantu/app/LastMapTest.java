package io.lantu.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Language;
import io.lantu.pack.PackReader;
import io.lantu.render.Frame;
import io.lantu.render.MapContent;
import io.lantu.render.PaintReport;
import io.lantu.render.Quality;
import io.lantu.render.RenderJob;
import io.lantu.render.Viewport;
import io.lantu.settings.Folders;
import io.lantu.style.BaseLayer;
import io.lantu.style.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastMapTest {
  private static final int W = 13;
  private static final int H = 9;
  private static final MapContent CONTENT = MapContent.of(null);
  private static final Viewport VIEW = new Viewport("lcc", 1, 2, 10, 10, 7, 1);

  @TempDir Path folder;
  private Folders folders;
  private LastMap lastMap;

  @BeforeEach
  void keep() throws IOException {
    folders = new Folders(folder.resolve("program"), folder.resolve("user"));
    Files.createDirectories(folders.data());
    Files.writeString(folders.data().resolve(PackReader.MANIFEST), "{}");
    lastMap = new LastMap(folders);
    RenderJob job = new RenderJob(VIEW, CONTENT, Quality.REST);
    lastMap.keep(
        new Frame(pixels(), W, H, VIEW, job, new PaintReport(0, List.of(), 0, Map.of())),
        VIEW,
        null);
  }

  private static int[] pixels() {
    return new Random(3).ints(W * H).toArray();
  }

  private boolean finds(Viewport view, MapContent content) {
    int[] found = new int[W * H];
    boolean there = lastMap.find(view, content, null).fill(found, W, H);
    assertThat(found).isEqualTo(there ? pixels() : new int[W * H]);
    return there;
  }

  @Test
  void isThereForWhatItShows() {
    assertThat(finds(VIEW, CONTENT)).isTrue();
    assertThat(finds(new Viewport("lcc", 1, 2, 10, 10, 7, 1), MapContent.of(null))).isTrue();
  }

  @Test
  void isNotTakenForAnotherViewOrLook() {
    assertThat(finds(VIEW.withCentre(1, 2.5), CONTENT)).isFalse();
    assertThat(finds(VIEW, CONTENT.withTheme(Theme.DARK))).isFalse();
    assertThat(finds(VIEW, CONTENT.withLanguage(Language.EN))).isFalse();
    assertThat(finds(VIEW, CONTENT.withLayer(BaseLayer.RIVERS, false))).isFalse();
  }

  @Test
  void isNotTakenOnceThePlansAreOthers() throws IOException {
    Files.writeString(folders.data().resolve(PackReader.MANIFEST), "{\"title\": \"new\"}");
    assertThat(finds(VIEW, CONTENT)).isFalse();
  }

  @Test
  void aBrokenFileIsPassedOver() throws IOException {
    byte[] kept = Files.readAllBytes(folders.lastMap());
    Files.write(folders.lastMap(), java.util.Arrays.copyOf(kept, kept.length - 20));
    assertThat(lastMap.find(VIEW, CONTENT, null).fill(new int[W * H], W, H)).isFalse();
    Files.delete(folders.lastMap());
    assertThat(finds(VIEW, CONTENT)).isFalse();
  }
}
