package io.lantu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.draft.Drafts;
import io.lantu.settings.Folders;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lantu draft} on plans written for the tests. */
class DraftCommandTest {
  @TempDir private Path folder;

  private final CommandRun command = new CommandRun(Folders.find());

  @Test
  void writesAPackThatCheckFindsGood() {
    Path pack = folder.resolve("made.lantu");
    String plan = Drafts.file("unseen-qianzhong.txt").toString();
    assertThat(command.run("draft", plan, "--out", pack.toString())).isEqualTo(LantuCommand.OK);
    assertThat(command.out()).contains("三轴  公式 3 · 文中 3 · 图上 3");
    assertThat(command.run("check", pack.toString())).isEqualTo(LantuCommand.OK);
  }

  @Test
  void saysWhatToDoWithoutAStructure() {
    Path pack = folder.resolve("made.lantu");
    String plan = Drafts.file("tuned-nostructure.txt").toString();
    assertThat(command.run("draft", plan, "--out", pack.toString())).isEqualTo(LantuCommand.FAILED);
    assertThat(command.err()).contains("没有读到空间结构");
    assertThat(Files.exists(pack)).isFalse();
  }

  @Test
  void refusesANumberOfNoPlan() {
    String plan = Drafts.file("unseen-qianzhong.txt").toString();
    assertThat(
            command.run(
                "draft", plan, "--out", folder.resolve("x.lantu").toString(), "--document", "9"))
        .isEqualTo(LantuCommand.FAILED);
    assertThat(command.err()).contains("有 1 部规划");
  }
}
