package io.lantu.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.lantu.geo.ArcTopology;
import io.lantu.geo.BaseLayers;
import io.lantu.geo.BaseMap;
import io.lantu.model.ShapeStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseLayerReaderTest {
  private static final String TOPOLOGY =
      """
      {"type":"Topology","transform":{"scale":[0.1,0.1],"translate":[100,30]},
       "arcs":[[[0,0],[10,0],[0,10]],[[10,10],[-10,0],[0,-10]]],
       "objects":{"counties":{"type":"GeometryCollection","geometries":[
        {"type":"Polygon","id":"620102","arcs":[[0,1]],
         "properties":{"code":"620102","name":"甲区","parent":"620100","kind":"county"}}]}}}
      """;

  @TempDir Path root;

  @BeforeEach
  void writeCounties() throws IOException {
    write("maps/base/admin.topo.json", TOPOLOGY);
  }

  @Test
  void unfoldsQuantisedArcs() throws IOException {
    ArcTopology topology = BaseLayerReader.readTopology(root.resolve("maps/base/admin.topo.json"));
    assertThat(topology.arcs().get(0))
        .containsExactly(new double[] {100, 30, 101, 30, 101, 31}, within(1e-9));
    assertThat(topology.polygons()).hasSize(1);
    ArcTopology.ArcPolygon polygon = topology.polygons().get(0);
    assertThat(polygon.parent()).isEqualTo("620100");
    assertThat(polygon.county()).isTrue();
    assertThat(polygon.parts().get(0).get(0)).containsExactly(0, 1);
  }

  @Test
  void joinsRiversOfOneIdFromSeveralFilesAndTheWeakerStatusWins() throws IOException {
    write("maps/base/rivers.geojson", river("sourced", "[[100,30],[101,30]]"));
    write("maps/base/rivers-drawn.geojson", river("schematic", "[[101,30],[102,30]]"));
    BaseLayers layers = reader().read();
    assertThat(layers.rivers()).hasSize(1);
    assertThat(layers.rivers().get(0).lines()).hasSize(2);
    assertThat(layers.rivers().get(0).status()).isEqualTo(ShapeStatus.SCHEMATIC);
    assertThat(layers.lakes()).isEmpty();
  }

  @Test
  void leadsCorridorsThroughPlacesAndNamesAnUnknownOne() throws IOException {
    write(
        "data/places.json",
        """
        [{"id":"p:a","name":"甲","kind":"town","region":"r:620102","lon":100.2,"lat":30.2,"status":"sourced"},
         {"id":"p:b","name":"乙","kind":"town","region":"r:620102","lon":100.8,"lat":30.6,"status":"sourced"}]
        """);
    write("maps/base/corridors.json", corridor("p:b"));
    double[] line = reader().read().corridors().get(0).lines().get(0);
    assertThat(line[0]).isCloseTo(100.2, within(1e-9));
    assertThat(line[line.length - 1]).isCloseTo(30.6, within(1e-9));
    write("maps/base/corridors.json", corridor("p:lost"));
    assertThatThrownBy(() -> reader().read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("corridors.json")
        .hasMessageContaining("p:lost");
  }

  @Test
  void namesTheFileThatIsNotReadable() throws IOException {
    write("maps/base/admin.topo.json", "{\"arcs\": 3}");
    assertThatThrownBy(() -> reader().read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("admin.topo.json");
    Files.delete(root.resolve("maps/base/admin.topo.json"));
    assertThatThrownBy(() -> reader().read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("admin.topo.json");
  }

  @Test
  void theBuildStepWritesWhatTheLoaderReads() throws IOException {
    compile();
    BaseMap map = BaseMapLoader.load(root);
    assertThat(map.units().polygons()).extracting(BaseMap.Unit::name).containsExactly("甲区");
    assertThatThrownBy(() -> BaseMapCompilation.main(new String[] {"maps"}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theBuildStepLeavesAFileAloneThatIsNewerThanItsLayers() throws IOException {
    Path output = root.resolve("maps/base.bin");
    Files.write(output, new byte[] {1});
    FileTime later = FileTime.from(Instant.now().plusSeconds(60));
    Files.setLastModifiedTime(output, later);
    compile();
    assertThat(output).hasSize(1);
    Files.setLastModifiedTime(
        root.resolve("maps/base/admin.topo.json"), FileTime.from(Instant.now().plusSeconds(90)));
    compile();
    assertThat(Files.size(output)).isGreaterThan(1);
  }

  private void compile() throws IOException {
    String maps = root.resolve("maps").toString();
    BaseMapCompilation.main(
        new String[] {
          maps, root.resolve("data").toString(), maps + "/base.bin", root.resolve("none").toString()
        });
  }

  private BaseLayerReader reader() {
    return new BaseLayerReader(root.resolve("maps"), root.resolve("data"));
  }

  private static String river(String status, String coordinates) {
    return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
        + "{\"id\":\"river:one\",\"name\":\"一河\",\"rank\":1,\"status\":\""
        + status
        + "\"},\"geometry\":{\"type\":\"LineString\",\"coordinates\":"
        + coordinates
        + "}}]}";
  }

  private static String corridor(String end) {
    return "[{\"id\":\"corridor:one\",\"name\":\"一线\",\"kind\":\"rail\",\"status\":\"schematic\","
        + "\"path\":[\"p:a\",\""
        + end
        + "\"]}]";
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
