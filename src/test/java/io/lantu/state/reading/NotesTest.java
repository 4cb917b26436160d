package io.lantu.state.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lantu.library.Note;
import io.lantu.library.NoteFile;
import io.lantu.library.SampleLibrary;
import io.lantu.library.TextRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's notes: anchored, stored, undone, exported. */
class NotesTest {
  @TempDir Path folder;

  private final Notes notes = new Notes();

  private ReaderDocument read(String name, String text) throws Exception {
    return ReaderModelTest.read(Files.createDirectories(folder.resolve(name)), text);
  }

  private static TextRange stretch(ReaderDocument d, String words) {
    for (int i = 0; i < d.pieces().size(); i++) {
      int at = d.pieces().get(i).text().indexOf(words);
      if (at >= 0) {
        return TextRange.within(i, at, at + words.length());
      }
    }
    throw new AssertionError(words);
  }

  @Test
  void standWhereTheyWereMade() throws Exception {
    ReaderDocument d = read("a", SampleLibrary.PLAN);
    TextRange range = stretch(d, "城镇发展带");
    Note note = notes.add(d, range, "沿河").get(0);
    assertThat(notes.in(d)).containsOnlyKeys(note).containsValue(range);
    assertThat(note.words()).isEqualTo("城镇发展带");
    assertThat(note.heading()).containsExactly("第二章 空间结构", "第一节 总体格局");
  }

  @Test
  void findTheirPlaceInTheSameParagraphOfAnotherFile() throws Exception {
    ReaderDocument d = read("a", SampleLibrary.PLAN);
    Note note = notes.add(d, stretch(d, "“一核一带两翼”"), "").get(0);
    String other =
        SampleLibrary.PLAN
            .replace("第一章 总则", "第一章 总则\n\n本规划由县人民政府另行印发，附图随文。")
            .replace("“", "「")
            .replace("”", "」");
    ReaderDocument again = read("b", other);
    TextRange there = notes.in(again).get(note);
    assertThat(again.original().text(there)).isEqualTo("一核一带两翼");
  }

  @Test
  void findTheirWordsWhereTheParagraphHasChanged() throws Exception {
    ReaderDocument d = read("a", SampleLibrary.PLAN);
    Note note = notes.add(d, stretch(d, "城镇发展带"), "").get(0);
    ReaderDocument changed = read("b", SampleLibrary.PLAN.replace("以县城为核心", "以新县城为唯一核心"));
    assertThat(changed.original().text(notes.in(changed).get(note))).isEqualTo("城镇发展带");
  }

  @Test
  void areMadeForEachParagraphOfALongerStretchAndUndoneTogether() throws Exception {
    ReaderDocument d = read("a", SampleLibrary.PLAN);
    TextRange first = stretch(d, "两翼”的空间格局");
    TextRange last = stretch(d, "东西两翼");
    TextRange both = new TextRange(first.piece(), first.start(), last.piece(), last.end());
    List<Note> made = notes.add(d, both, "两段");
    assertThat(made).extracting(Note::words).containsExactly("两翼”的空间格局。", "东西两翼");
    assertThat(made).extracting(Note::text).containsExactly("两段", "");
    notes.undo();
    assertThat(notes.list()).isEmpty();
  }

  @Test
  void comeBackAfterDeletion() throws Exception {
    ReaderDocument d = read("a", SampleLibrary.PLAN);
    Note note = notes.add(d, stretch(d, "城镇发展带"), "").get(0);
    notes.remove(note);
    assertThat(notes.list()).isEmpty();
    notes.undo();
    assertThat(notes.list()).containsExactly(note);
    notes.edit(note, "新的想法");
    assertThat(notes.list().get(0).text()).isEqualTo("新的想法");
    notes.undo();
    assertThat(notes.list()).containsExactly(note);
  }

  @Test
  void areStoredAndReadBack() throws Exception {
    ReaderDocument d = read("a", SampleLibrary.PLAN);
    notes.add(d, stretch(d, "城镇发展带"), "沿河\n两行");
    Path file = folder.resolve("user/notes.json");
    NoteFile.write(file, notes.list());
    assertThat(NoteFile.read(file)).isEqualTo(List.copyOf(notes.list()));
  }

  @Test
  void keepADamagedFileAside() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.json"), "{\"format\":1,");
    assertThatThrownBy(() -> NoteFile.read(file)).isInstanceOf(IOException.class);
    assertThat(file).doesNotExist();
    assertThat(folder.resolve("notes.json.damaged")).exists();
    assertThat(NoteFile.read(file)).isEmpty();
  }

  @Test
  void areExportedByDocumentWithTheirHeadings() throws Exception {
    ReaderDocument d = read("a", SampleLibrary.PLAN);
    notes.add(d, stretch(d, "城镇发展带"), "沿河");
    assertThat(notes.markdown())
        .isEqualTo("# 青川县国土空间规划（2021—2035年）\n\n## 第二章 空间结构 › 第一节 总体格局\n\n> 城镇发展带\n\n沿河\n\n");
  }
}
