package io.lantu.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lantu.geo.Geography;
import io.lantu.geo.ShapeBuilder;
import io.lantu.geo.StructureShapes;
import io.lantu.model.Catalogue;
import io.lantu.pack.BaseMapLoader;
import io.lantu.pack.Pack;
import io.lantu.pack.PackInspection;
import io.lantu.pack.PackReader;
import io.lantu.settings.Folders;
import io.lantu.text.ReadListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft of the user's own copy of the plan of Lanzhou; skipped where it is absent. */
class DraftOriginalTest {
  @TempDir private Path folder;

  @Test
  void drawsTheStructureOfAnOriginal() throws Exception {
    Path file = original();
    List<PlanDraft> drafts =
        Drafts.world().read(file, ReadListener.NONE).stream().map(Drafts.world()::draft).toList();
    PlanDraft draft = drafts.get(0);
    DraftStructure s =
        draft.state().structures().stream()
            .filter(x -> x.formula().equals("一心两翼多点"))
            .findFirst()
            .orElseThrow();
    Path pack = folder.resolve("made.lantu");
    Drafts.world().packs().write(draft, file.getFileName().toString(), pack);
    assertThat(new PackInspection(Folders.find().program()).inspect(pack).problems()).isEmpty();
    Pack read = new PackReader(PackReader.Depth.FULL).read(pack);
    Path program = Folders.find().program();
    Catalogue.Content shipped =
        new PackReader(PackReader.Depth.CONTENT).read(program.resolve("data")).content();
    Catalogue all = new Catalogue(shipped.plus(read.content()));
    StructureShapes shapes =
        new ShapeBuilder(new Geography(BaseMapLoader.load(program), all, Map.of()))
            .build(s.finished());
    assertThat(shapes.counts("一心").drawn()).isEqualTo(1);
    assertThat(shapes.counts("两翼").drawn()).isEqualTo(2);
    assertThat(shapes.shapes().size()).isGreaterThan(3);
  }

  private static Path original() throws IOException {
    Path originals = Path.of(System.getProperty("lantu.originals", "../shared/plans"));
    assumeTrue(Files.isDirectory(originals), "the originals are absent: " + originals);
    try (Stream<Path> files = Files.list(originals)) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("000"))
          .findFirst()
          .orElseThrow();
    }
  }
}
