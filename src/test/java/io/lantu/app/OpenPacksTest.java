package io.lantu.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.draft.Drafts;
import io.lantu.model.Plan;
import io.lantu.ui.FxWait;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Packs of the user's own beside the shipped one. */
@Tag("window")
class OpenPacksTest {
  @TempDir private Path folder;
  private final OpenWindow window = new OpenWindow();
  private AppContext context;

  @BeforeEach
  void open() throws Exception {
    context = window.open();
  }

  @AfterEach
  void close() throws Exception {
    window.close();
  }

  @Test
  void showsBothOfTwoPacksOpenedAtOnce() throws Exception {
    int shipped = context.state().workspace().catalogue().plans().size();
    Path first = pack("tuned-chuannan.md");
    Path second = pack("unseen-qianzhong.txt");
    WaitForAsyncUtils.asyncFx(
            () -> {
              context.openPack(first);
              context.openPack(second);
            })
        .get();
    FxWait.waitUntil(() -> context.state().workspace().catalogue().plans().size() == shipped + 2);
    assertThat(context.recentPacks()).containsExactlyInAnyOrder(first, second);

    WaitForAsyncUtils.asyncFx(context::closePacks).get();
    FxWait.waitUntil(() -> context.state().workspace().catalogue().plans().size() == shipped);
    assertThat(context.state().workspace().catalogue().plans())
        .extracting(Plan::id)
        .noneMatch(id -> id.startsWith("draft-"));
  }

  private Path pack(String document) throws Exception {
    Path file = folder.resolve(document.replaceFirst("\\..*", ".lantu"));
    Drafts.world().packs().write(Drafts.draft(document), document, file);
    return file;
  }
}
