package io.lantu.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.draft.Drafts;
import io.lantu.model.Language;
import io.lantu.model.Plan;
import io.lantu.settings.Folders;
import io.lantu.settings.PreferenceStore;
import io.lantu.ui.FxWait;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/** Packs of the user's own beside the shipped one. */
@Tag("window")
@ExtendWith(ApplicationExtension.class)
class OpenPacksTest {
  @TempDir private Path folder;
  private AppContext context;

  @Start
  void open(Stage stage) throws Exception {
    Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "packs-home");
    context =
        new AppContext(
            new Folders(Folders.find().program(), home), PreferenceStore.inMemory(), Language.ZH);
    context.show(stage);
  }

  @Stop
  void close() {
    context.close();
  }

  @Test
  void showsBothOfTwoPacksOpenedAtOnce() throws Exception {
    FxWait.waitUntil(() -> !context.state().workspace().catalogue().structures().isEmpty());
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
