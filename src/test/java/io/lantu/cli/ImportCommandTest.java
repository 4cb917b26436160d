package io.lantu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.lantu.library.SampleLibrary;
import io.lantu.pack.GoodPack;
import io.lantu.settings.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lantu import} on a library of its own. */
class ImportCommandTest {
  @TempDir Path folder;

  private CommandRun command;

  @BeforeEach
  void layOutPack() throws IOException {
    GoodPack.copyInto(Files.createDirectory(folder.resolve("data")));
    command = new CommandRun(new Folders(folder, folder.resolve("user")));
  }

  private int run(String... args) {
    return command.run(args);
  }

  private String out() {
    return command.out();
  }

  private String err() {
    return command.err();
  }

  @Test
  void storesWhatCanBeReadAndGoesOnAfterWhatCannot() throws IOException {
    Path a = Files.writeString(folder.resolve("a.txt"), SampleLibrary.PLAN);
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Path b = Files.writeString(folder.resolve("b.txt"), SampleLibrary.OTHER);
    int code = run("import", a.toString(), empty.toString(), b.toString());
    assertThat(code).isEqualTo(LantuCommand.FAILED);
    assertThat(out()).contains("已存入", "青川县国土空间规划", "平武县综合交通规划");
    assertThat(err()).contains("empty.txt");
    assertThat(run("import", "--list", "--json")).isEqualTo(LantuCommand.OK);
    JsonObject json = JsonParser.parseString(out()).getAsJsonObject();
    assertThat(json.getAsJsonArray("entries")).hasSize(2);
    assertThat(json.get("folder").getAsString()).startsWith(folder.toString());
  }

  @Test
  void removesByHashPrefixAndRestores() throws IOException {
    Path a = Files.writeString(folder.resolve("a.txt"), SampleLibrary.PLAN);
    run("import", a.toString(), "--json");
    String hash =
        JsonParser.parseString(out())
            .getAsJsonArray()
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("entry")
            .get("hash")
            .getAsString();
    assertThat(run("import", "--remove", "0000", "--lang", "en")).isEqualTo(LantuCommand.FAILED);
    assertThat(err()).contains("0000");
    assertThat(run("import", "--remove", hash.substring(0, 8))).isEqualTo(LantuCommand.OK);
    run("import", "--list", "--json");
    assertThat(JsonParser.parseString(out()).getAsJsonObject().getAsJsonArray("entries")).isEmpty();
    assertThat(run("import", "--restore", hash.substring(0, 8))).isEqualTo(LantuCommand.OK);
    run("import", "--list");
    assertThat(out()).contains("a.txt");
  }

  @Test
  void saysWhatToDoWithoutFiles() {
    assertThat(run("import")).isEqualTo(LantuCommand.FAILED);
    assertThat(err()).contains("--list");
  }
}
