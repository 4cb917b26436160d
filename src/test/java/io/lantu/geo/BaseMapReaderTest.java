package io.lantu.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseMapReaderTest {
  private final BaseMap map = BaseMapFixture.map();

  @Test
  void readsWhatWasWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("sub").resolve("base.bin");
    BaseMapWriter.write(map, file);
    BaseMap read = BaseMapReader.read(file);
    for (int level = 0; level < BaseMap.levels(); level++) {
      assertThat(read.units().arcs().coords(level)).isEqualTo(map.units().arcs().coords(level));
      assertThat(read.units().arcs().starts(level)).isEqualTo(map.units().arcs().starts(level));
      assertThat(read.rivers().lines().coords(level)).isEqualTo(map.rivers().lines().coords(level));
      assertThat(read.lakes().lines().coords(level)).isEqualTo(map.lakes().lines().coords(level));
    }
    assertThat(read.rivers().features()).isEqualTo(map.rivers().features());
    assertThat(read.lakes().features()).isEqualTo(map.lakes().features());
    assertThat(read.lakes().featureOf(1)).isZero();
    assertThat(read.units().border(3)).isEqualTo(BorderLevel.PROVINCE);
    assertThat(read.units().groups())
        .extracting(BaseMap.Unit::name)
        .isEqualTo(map.units().groups().stream().map(BaseMap.Unit::name).toList());
    assertThat(BaseMapWriter.bytes(read)).isEqualTo(BaseMapWriter.bytes(map));
  }

  @Test
  void namesWhatIsWrongWithADamagedFile() {
    byte[] good = BaseMapWriter.bytes(map);
    byte[] flipped = good.clone();
    flipped[good.length / 2] ^= 1;
    assertThatThrownBy(() -> BaseMapReader.parse(flipped, "base.bin"))
        .isInstanceOf(BaseMapFormatException.class)
        .hasMessageContaining("base.bin")
        .hasMessageContaining("checksum");
    assertThatThrownBy(() -> BaseMapReader.parse(Arrays.copyOf(good, good.length - 9), "base.bin"))
        .hasMessageContaining("bytes of content");
    assertThatThrownBy(() -> BaseMapReader.parse(new byte[3], "base.bin"))
        .hasMessageContaining("too short");
    byte[] other = good.clone();
    other[0] = 0;
    assertThatThrownBy(() -> BaseMapReader.parse(other, "base.bin"))
        .hasMessageContaining("not a compiled base map");
    byte[] newer = good.clone();
    newer[7] = 9;
    assertThatThrownBy(() -> BaseMapReader.parse(newer, "base.bin"))
        .hasMessageContaining("version 9");
  }
}
