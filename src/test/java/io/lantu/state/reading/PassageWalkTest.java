package io.lantu.state.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.library.SampleLibrary;
import io.lantu.model.Catalogue;
import io.lantu.model.Fingerprint;
import io.lantu.pack.PackReader;
import io.lantu.state.PanelContents;
import io.lantu.text.PlaceIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links of a text to the map, and the walk through the places about a subject. */
class PassageWalkTest {
  private static Catalogue catalogue;
  private static PlaceIndex places;

  @TempDir Path folder;

  @BeforeAll
  static void read() {
    catalogue =
        new Catalogue(new PackReader(PackReader.Depth.CONTENT).read(Path.of("data")).content());
    places = new PlaceIndex(catalogue);
  }

  private LinkFinder finder(String plan) {
    return new LinkFinder(catalogue, places, catalogue.findPlan(plan).orElseThrow());
  }

  @Test
  void linksPlacesElementsAndFormulas() {
    LinkFinder finder = finder("lanzhou-2021");
    String text = "榆中县与兰州新区相望，“一心两翼多点”由主城四区统领。";
    List<TextLink> links = finder.find(text);
    assertThat(links)
        .extracting(l -> text.substring(l.start(), l.end()))
        .containsExactly("榆中县", "兰州新区", "一心两翼多点", "主城四区");
    assertThat(links.get(0).id()).isEqualTo("r:620123");
    assertThat(catalogue.findStructure(links.get(2).id())).isPresent();
  }

  @Test
  void leavesCommonWordsAlone() {
    assertThat(finder("lanzhou-2021").find("大力发展现代农业，建设和平社区。"))
        .noneMatch(l -> l.start() == 4 && l.end() == 8);
  }

  @Test
  void putsThePlanShownAndWhatIsAboutLittleElseFirst() {
    var content = new PanelContents(catalogue).of("r:620123").orElseThrow();
    PassageWalk walk = PassageWalk.of(content, Set.of("r:620123"), "lanxi-2018", List.of());
    assertThat(walk.stops()).hasSize(content.passageCount());
    List<String> plans = walk.stops().stream().map(s -> s.passage().plan()).toList();
    int own = (int) plans.stream().filter("lanxi-2018"::equals).count();
    assertThat(own).isPositive();
    assertThat(plans.subList(0, own)).containsOnly("lanxi-2018");
    assertThat(walk.stops()).extracting(s -> s.passage().id()).doesNotHaveDuplicates();
  }

  @Test
  void addsParagraphsNobodyCitesBehindThePassages() throws Exception {
    ReaderDocument d =
        ReaderModelTest.read(
            folder, SampleLibrary.PLAN.replace("全县公路", "榆中县公路").replace("以县城为核心", "以榆中县城为核心"));
    OriginalLinks links =
        OriginalLinks.of(d.original(), new LinkFinder(catalogue, places, null), catalogue);
    var content = new PanelContents(catalogue).of("r:620123").orElseThrow();
    PassageWalk walk = PassageWalk.of(content, Set.of("r:620123"), null, List.of(links));
    PassageWalk.Stop last = walk.stops().get(walk.stops().size() - 1);
    assertThat(last.passage()).isNull();
    assertThat(Fingerprint.normalise(d.pieces().get(last.piece()).text())).startsWith("以榆中县城为核心");
  }
}
