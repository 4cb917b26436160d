package io.lantu.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.lantu.geo.BaseMap;
import io.lantu.geo.Geography;
import io.lantu.geo.ShapeBuilder;
import io.lantu.geo.StructureShapes;
import io.lantu.model.Catalogue;
import io.lantu.model.LonLat;
import io.lantu.model.Structure;
import io.lantu.model.Term;
import io.lantu.pack.BaseMapLoader;
import io.lantu.pack.CountryReader;
import io.lantu.pack.Pack;
import io.lantu.pack.PackFiles;
import io.lantu.pack.PackInspection;
import io.lantu.pack.PackManifest;
import io.lantu.pack.PackReader;
import io.lantu.pack.PackSealer;
import io.lantu.settings.Folders;
import io.lantu.text.DocumentText;
import io.lantu.text.PlaceIndex;
import io.lantu.text.PlanDocument;
import io.lantu.text.PlanReader;
import io.lantu.text.ReadListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a document to a pack that passes the check and is drawn, and back to the same draft. */
class DraftPackTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tuned-chuannan.md",
        "tuned-mindong.html",
        "tuned-yuxi.txt",
        "unseen-qianzhong.txt",
        "unseen-wanbei.txt",
        "unseen-dongting.txt",
        "unseen-yinshan.txt"
      })
  void writesPacksThatPassTheCheck(String plan) throws IOException {
    Path pack = folder.resolve("made.lantu");
    Drafts.world().packs().write(Drafts.draft(plan), plan, pack);
    PackInspection.Report report = new PackInspection(Folders.find().program()).inspect(pack);
    assertThat(report.problems()).isEmpty();
    assertThat(report.pack().content().structures()).isNotEmpty();
    assertThat(report.pack().manifest().requires())
        .extracting(PackManifest.Required::name)
        .containsExactly("lantu-base");
  }

  @Test
  void keepsTheWordsADocumentExplains() throws Exception {
    String text =
        "某县发展规划（2021—2035年）\n第一章 布局\n构建“一核两翼”空间格局。“一核”指皋兰县，“两翼”指永登县和榆中县。\n"
            + "本规划所称双向飞地，是指两地互设园区、共享税收的合作方式。\n";
    PlanDocument document =
        new PlanReader(PlaceIndex.ofCountry())
            .read(DocumentText.of("a.txt", text), ReadListener.NONE)
            .get(0);
    Path pack = folder.resolve("made.lantu");
    Drafts.world().packs().write(Drafts.world().draft(document), "a.txt", pack);
    PackInspection.Report report = new PackInspection(Folders.find().program()).inspect(pack);
    assertThat(report.problems()).isEmpty();
    assertThat(report.pack().content().terms())
        .extracting(Term::term, Term::definition)
        .containsExactly(tuple("双向飞地", "两地互设园区、共享税收的合作方式（自动读出，见原文第 4 行）"));
  }

  @Test
  void drawsAPlanOfAnotherProvince() throws IOException {
    Path pack = folder.resolve("made.lantu");
    Drafts.world().packs().write(Drafts.draft("tuned-chuannan.md"), null, pack);
    Pack read = new PackReader(PackReader.Depth.FULL).read(pack);
    Path program = Folders.find().program();
    Catalogue.Content shipped =
        new PackReader(PackReader.Depth.CONTENT).read(program.resolve("data")).content();
    Catalogue all = new Catalogue(shipped.plus(read.content()));
    BaseMap own = BaseMapLoader.load(program);
    assertThat(CountryReader.missing(all.content(), own)).contains("510000");
    BaseMap map = BaseMapLoader.loadWith(program, CountryReader.missing(all.content(), own));
    Structure s = read.content().structures().get(0);
    StructureShapes shapes = new ShapeBuilder(new Geography(map, all, Map.of())).build(s);
    assertThat(shapes.counts("一轴").drawn()).isEqualTo(1);
    assertThat(shapes.counts("两翼").drawn()).isEqualTo(2);
    assertThat(shapes.counts("四组团").drawn()).isEqualTo(4);
    // The axis runs from Yibin to Luzhou.
    var line = shapes.shapes().get(0).line();
    assertThat(line.getStartPoint().getX()).isBetween(104.5, 104.8);
    assertThat(line.getEndPoint().getX()).isBetween(105.3, 105.6);
  }

  @Test
  void findsItsDraftAgainInThePack() throws IOException {
    PlanDraft draft = Drafts.draft("tuned-chuannan.md");
    List<DraftElement> elements = draft.state().structures().get(0).elements();
    draft.decide(elements.get(0).id(), Decision.ACCEPTED);
    draft.decide(elements.get(1).id(), Decision.REJECTED);
    draft.rename(elements.get(2).id(), "南翼");
    draft.addMember(elements.get(3).id(), "不知何处", null);
    draft.placeByHand(elements.get(4).id(), 0, "码头", new LonLat(105.45, 28.9), "r:510502");
    draft.addStructure("一核两极");
    draft.include(draft.state().structures().get(1).id(), false);
    Path pack = folder.resolve("made.lantu");
    DraftPack packs = Drafts.world().packs();
    packs.write(draft, "chuannan.md", pack);

    DraftPack.Opened opened = packs.open(pack);
    assertThat(opened.draft().state()).isEqualTo(draft.state());
    assertThat(opened.source()).isEqualTo("chuannan.md");
    assertThat(opened.draft().isChanged()).isFalse();

    Path again = folder.resolve("again.lantu");
    packs.write(opened.draft(), opened.source(), again);
    assertThat(PackFiles.read(again).files().keySet())
        .isEqualTo(PackFiles.read(pack).files().keySet());
    assertThat(new PackInspection(Folders.find().program()).inspect(again).problems()).isEmpty();
    Pack first = new PackReader(PackReader.Depth.FULL).read(pack);
    Pack second = new PackReader(PackReader.Depth.FULL).read(again);
    assertThat(second.content().structures()).isEqualTo(first.content().structures());
    assertThat(second.content().passages()).isEqualTo(first.content().passages());
    assertThat(second.content().boxes()).isEqualTo(first.content().boxes());
    assertThat(second.content().places())
        .containsExactlyInAnyOrderElementsOf(first.content().places());
  }

  @Test
  void keepsTheFilesOfAPackMadeByHand() throws IOException {
    Path pack = byHand();
    DraftPack packs = Drafts.world().packs();
    PlanDraft draft = packs.open(pack).draft();
    DraftStructure s = draft.state().structures().get(0);
    assertThat(s.elements()).hasSize(2);
    draft.rename(s.elements().get(0).id(), "新名");
    draft.removeElement(s.elements().get(1).id());
    packs.write(draft, null, pack);

    assertThat(Files.readString(pack.resolve("README.txt"))).isEqualTo("notes of the keeper");
    String terms = Files.readString(pack.resolve("terms.json"));
    assertThat(terms).contains("t:test");
    assertThat(new PackInspection(Folders.find().program()).inspect(pack).problems()).isEmpty();
    Pack read = new PackReader(PackReader.Depth.FULL).read(pack);
    assertThat(read.manifest().name()).isEqualTo("by-hand");
    assertThat(read.content().structures().get(0).elements())
        .extracting(e -> e.name())
        .contains("新名")
        .doesNotContain("兰州新区");
    // What referred to the element taken out no longer does; everything else of the file stays.
    assertThat(read.content().passages().get(0).elements()).containsExactly("s-hand-1/core");
    assertThat(Files.exists(pack.resolve("my-structures.json"))).isFalse();
  }

  /** A pack as a person would write it, with a file of its own and other names of files. */
  private Path byHand() throws IOException {
    Path pack = Files.createDirectory(folder.resolve("by-hand"));
    String fp = "4-0000000000000001-0123456789abcdef";
    String cite = "\"citation\":{\"plan\":\"hand\",\"heading\":[],\"fp\":\"" + fp + "\"}";
    Files.writeString(
        pack.resolve("plans.json"),
        "[{\"id\":\"hand\",\"title\":\"手工规划\",\"shortTitle\":\"手工\",\"titleEn\":\"By hand\","
            + "\"issuer\":\"本人\",\"level\":\"municipal\",\"scope\":[\"r:620100\"]}]");
    Files.writeString(
        pack.resolve("my-structures.json"),
        "[{\"id\":\"s-hand-1\",\"plan\":\"hand\",\"formula\":\"一核一翼\",\"formulaEn\":\"x\","
            + "\"tier\":\"A\",\"kind\":\"settlement\",\"classes\":["
            + "{\"label\":\"一核\",\"labelEn\":\"one core\",\"count\":1},"
            + "{\"label\":\"一翼\",\"labelEn\":\"one wing\",\"count\":1}],\"elements\":["
            + "{\"id\":\"core\",\"class\":\"一核\",\"kind\":\"CORE\",\"name\":\"主城\","
            + "\"nameEn\":\"City\",\"members\":[\"r:620102\"],\"status\":\"derived\","
            + cite
            + "},{\"id\":\"wing\",\"class\":\"一翼\",\"kind\":\"WING\",\"name\":\"兰州新区\","
            + "\"nameEn\":\"New Area\",\"members\":[\"r:lanzhou-new-area\"],\"of\":\"core\","
            + "\"status\":\"schematic\","
            + cite
            + "}],"
            + cite
            + "}]");
    Files.writeString(
        pack.resolve("passages.json"),
        "[{\"id\":\"hand/p1\",\"topics\":[\"空间\"],\"digest\":\"自撰的摘要，至少八字。\","
            + "\"elements\":[\"s-hand-1/core\",\"s-hand-1/wing\"],"
            + cite
            + "}]");
    Files.writeString(
        pack.resolve("terms.json"),
        "[{\"id\":\"t:test\",\"term\":\"测试\",\"termEn\":\"test\",\"definition\":\"用来检验的一个词。\"}]");
    Files.writeString(pack.resolve("README.txt"), "notes of the keeper");
    StringBuilder resources = new StringBuilder();
    for (String[] r :
        new String[][] {
          {"plans.json", "plans"},
          {"my-structures.json", "structures"},
          {"passages.json", "passages"},
          {"terms.json", "terms"}
        }) {
      resources
          .append(resources.isEmpty() ? "" : ",")
          .append("{\"path\":\"" + r[0] + "\",\"type\":\"" + r[1] + "\",")
          .append("\"mediaType\":\"application/json\",\"bytes\":0,\"sha256\":\"\"}");
    }
    Files.writeString(
        pack.resolve("pack.json"),
        "{\"format\":1,\"name\":\"by-hand\",\"title\":\"手工包\",\"version\":\"1\",\"language\":\"zh\","
            + "\"description\":\"x\",\"created\":\"2026-01-01\",\"crs\":\"EPSG:4490\","
            + "\"extent\":[89.3,31.4,108.8,42.9],\"mapStatement\":\"x\","
            + "\"licences\":[{\"name\":\"CC0-1.0\"}],\"sources\":[],"
            + "\"requires\":[{\"name\":\"lantu-base\"}],\"resources\":["
            + resources
            + "]}");
    PackSealer.seal(pack);
    assertThat(new PackInspection(Folders.find().program()).inspect(pack).problems()).isEmpty();
    return pack;
  }
}
