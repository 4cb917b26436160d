package io.lantu.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Catalogue;
import io.lantu.model.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackLoaderTest {
  private static final Path SHIPPED = Path.of("data");

  @TempDir Path root;

  private Path data;
  private Path compiled;
  private Pack pack;

  @BeforeEach
  void compile() throws IOException {
    data = root.resolve("data");
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.toList()) {
        Path copy = data.resolve(SHIPPED.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    Path maps = Files.createDirectories(root.resolve("maps"));
    compiled = maps.resolve(PackLoader.COMPILED);
    pack = read();
    PackLoader.compile(pack, data, maps);
  }

  private Pack read() {
    return new PackReader(PackReader.Depth.CONTENT).read(data);
  }

  @Test
  void compiledPackHoldsWhatTheFilesHold() throws IOException {
    Pack kept = new CompiledPackReader(Files.readAllBytes(compiled)).pack();
    assertThat(kept.manifest()).isEqualTo(pack.manifest());
    assertThat(kept.content().plans()).isNotEmpty().isEqualTo(pack.content().plans());
    assertThat(kept.content()).isEqualTo(pack.content());
    assertThat(kept.geometries()).isNotEmpty().isEqualTo(pack.geometries());
    assertThat(kept.decks()).isNotEmpty().isEqualTo(pack.decks());
    assertThat(kept.decks().keySet()).containsExactlyElementsOf(pack.decks().keySet());
    assertThat(kept).isEqualTo(pack);
  }

  @Test
  void usesTheCompiledPackWhileItsFilesAreTheSame() throws IOException {
    Pack other = with(List.of());
    PackLoader.compile(other, data, compiled.getParent());
    assertThat(PackLoader.load(root).content().passages()).isEmpty();
  }

  @Test
  void readsTheFilesAfterOneHasChanged() throws IOException {
    PackLoader.compile(with(List.of()), data, compiled.getParent());
    Path changed = data.resolve(passages().path());
    byte[] bytes = Files.readAllBytes(changed);
    bytes[bytes.length - 1] = bytes[bytes.length - 1] == '\n' ? (byte) ' ' : (byte) '\n';
    // The last byte is a blank or the closing bracket; either way the file is another one.
    Files.write(changed, bytes);
    assertThat(PackLoader.load(root)).isEqualTo(read());
    assertThat(PackLoader.load(root).content().passages()).isNotEmpty();
  }

  @Test
  void readsTheFilesIfTheCompiledPackIsBrokenOrMissing() throws IOException {
    byte[] bytes = Files.readAllBytes(compiled);
    Files.write(compiled, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(PackLoader.load(root)).isEqualTo(pack);
    Files.write(compiled, new byte[] {1, 2, 3});
    assertThat(PackLoader.load(root)).isEqualTo(pack);
    Files.delete(compiled);
    assertThat(PackLoader.load(root)).isEqualTo(pack);
  }

  @Test
  void compilesNoPackWithFaults() throws IOException {
    Files.delete(data.resolve(passages().path()));
    PackLoader.compile(read(), data, compiled.getParent());
    assertThat(compiled).doesNotExist();
  }

  private PackManifest.Resource passages() {
    return pack.manifest().resources().stream()
        .filter(r -> r.type() == ResourceType.PASSAGES)
        .findFirst()
        .orElseThrow();
  }

  /** The pack with other passages, to tell it from its files. */
  private Pack with(List<Passage> passages) {
    var c = pack.content();
    return new Pack(
        pack.manifest(),
        new Catalogue.Content(
            c.plans(),
            c.structures(),
            c.regions(),
            c.places(),
            passages,
            c.boxes(),
            c.indicators(),
            c.disagreements(),
            c.terms()),
        pack.geometries(),
        pack.decks(),
        pack.origins(),
        pack.unread(),
        pack.problems());
  }
}
