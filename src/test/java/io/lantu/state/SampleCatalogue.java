package io.lantu.state;

import io.lantu.model.BoxNature;
import io.lantu.model.Catalogue;
import io.lantu.model.Citation;
import io.lantu.model.Disagreement;
import io.lantu.model.DisagreementKind;
import io.lantu.model.DisagreementSide;
import io.lantu.model.ElementKind;
import io.lantu.model.Fingerprint;
import io.lantu.model.Indicator;
import io.lantu.model.IndicatorValue;
import io.lantu.model.IndicatorValueKind;
import io.lantu.model.Passage;
import io.lantu.model.Place;
import io.lantu.model.PlaceKind;
import io.lantu.model.Plan;
import io.lantu.model.PlanLevel;
import io.lantu.model.Project;
import io.lantu.model.ProjectBox;
import io.lantu.model.ProjectGroup;
import io.lantu.model.Quantity;
import io.lantu.model.Region;
import io.lantu.model.RegionKind;
import io.lantu.model.ShapeStatus;
import io.lantu.model.Structure;
import io.lantu.model.StructureClass;
import io.lantu.model.StructureElement;
import io.lantu.model.StructureKind;
import io.lantu.model.StructureTier;
import io.lantu.model.Term;
import java.util.List;

/** A small catalogue of two plans over two counties for tests of view models. */
final class SampleCatalogue {
  static final String A = "plan-a";
  static final String B = "plan-b";
  static final String EAST = "r:620101";
  static final String WEST = "r:620102";
  static final String CORE = "s-plan-a-1x/core";

  private SampleCatalogue() {}

  static Catalogue make() {
    return new Catalogue(
        new Catalogue.Content(
            List.of(plan(A, "甲规划"), plan(B, "乙规划")),
            List.of(structure()),
            List.of(region(EAST, "东县", "Dong County"), region(WEST, "西县", null)),
            List.of(
                new Place(
                    "p:station",
                    "东站",
                    "East Station",
                    PlaceKind.STATION,
                    EAST,
                    103.9,
                    36.0,
                    "test",
                    1.0,
                    ShapeStatus.SOURCED,
                    "dongzhan",
                    "dz",
                    List.of(),
                    null)),
            List.of(
                passage(A + "/p1", A, List.of("产业", "空间"), List.of(EAST)),
                passage(A + "/p2", A, List.of("产业"), List.of(EAST)),
                passage(B + "/p1", B, List.of("交通"), List.of(EAST, WEST))),
            List.of(boxA(), boxB()),
            List.of(indicator()),
            List.of(
                new Disagreement(
                    "d:x",
                    DisagreementKind.ROLE,
                    "角色不同",
                    List.of(EAST),
                    List.of(),
                    List.of(
                        new DisagreementSide(A, "是核", cite(A)),
                        new DisagreementSide(B, "是翼", cite(B))),
                    null)),
            List.of(
                new Term("t:circle", "都市圈", "Metropolitan circle", "一座城和它的通勤地区。", List.of()),
                new Term("t:hub", "物流枢纽", null, "货物换装的地方。", List.of("国家物流枢纽")))));
  }

  static Citation cite(String plan) {
    return new Citation(plan, List.of("第一章", "第一节"), null, Fingerprint.of("span " + plan));
  }

  static Plan plan(String id, String shortTitle) {
    return new Plan(
        id,
        shortTitle + "全称",
        shortTitle,
        "Plan " + id,
        "市政府",
        null,
        "2021-10-10",
        2021,
        2025,
        2035,
        PlanLevel.MUNICIPAL,
        List.of(EAST),
        null,
        null,
        null);
  }

  private static Structure structure() {
    StructureElement core =
        StructureElement.named(CORE, "一核", ElementKind.CORE, "东县城区", "East town")
            .change()
            .members(List.of(EAST))
            .rank(1)
            .role("带动全县")
            .status(ShapeStatus.SOURCED)
            .citation(cite(A))
            .done();
    return new Structure(
        "s-plan-a-1x",
        A,
        "一核多点",
        "One core, many nodes",
        List.of(),
        StructureTier.A,
        StructureKind.SETTLEMENT,
        null,
        List.of(new StructureClass("一核", "Core", 1, null, null)),
        List.of(core),
        cite(A),
        List.of());
  }

  static Region region(String id, String name, String nameEn) {
    return Region.named(id, name, nameEn, RegionKind.COUNTY, ShapeStatus.SOURCED)
        .change()
        .code(id.substring(2))
        .source("test")
        .done();
  }

  private static Passage passage(String id, String plan, List<String> topics, List<String> about) {
    return new Passage(id, topics, about, List.of(), List.of(), "摘要 " + id, cite(plan));
  }

  static Project project(
      String id,
      String name,
      List<String> regions,
      String sector,
      String status,
      List<Quantity> quantities,
      String place) {
    return new Project(id, name, regions, List.of(), sector, status, quantities, place, null);
  }

  private static ProjectBox boxA() {
    return new ProjectBox(
        A + "/b1",
        "专栏 1",
        "重大工程",
        BoxNature.PROJECTS,
        null,
        List.of(EAST),
        List.of(),
        null,
        cite(A),
        List.of(
            new ProjectGroup(
                "铁路",
                List.of(
                    project(
                        A + "/b1/1",
                        "东西铁路",
                        List.of(EAST, WEST),
                        "交通",
                        "新建",
                        List.of(),
                        "p:station"))),
            new ProjectGroup(
                "工业",
                List.of(
                    project(
                        A + "/b1/2",
                        "10万吨铝材",
                        List.of(EAST),
                        "产业",
                        null,
                        List.of(new Quantity(10, "万吨", "铝材")),
                        null),
                    project(
                        A + "/b1/3",
                        "330千伏变电站",
                        List.of(WEST),
                        "能源",
                        null,
                        List.of(new Quantity(330, "千伏", "变电站")),
                        null)))));
  }

  private static ProjectBox boxB() {
    return new ProjectBox(
        B + "/b1",
        null,
        "项目清单",
        BoxNature.LIST,
        null,
        List.of(WEST),
        List.of(),
        null,
        cite(B),
        List.of(
            new ProjectGroup(
                "",
                List.of(
                    project(B + "/b1/1", "东西 铁路", List.of(WEST), "交通", null, List.of(), null),
                    project(
                        B + "/b1/2",
                        "5万吨铜材",
                        List.of(WEST),
                        "产业",
                        null,
                        List.of(new Quantity(5, "万吨", "铜材"), new Quantity(3, "座", "车间（下限）")),
                        null)))));
  }

  private static Indicator indicator() {
    return new Indicator(
        A + "/i1",
        "常住人口",
        "万人",
        List.of(
            new IndicatorValue(2020, 10.0, IndicatorValueKind.BASE, null, null),
            new IndicatorValue(2025, 12.0, IndicatorValueKind.TARGET, "以上", null)),
        "预期性",
        List.of(EAST),
        List.of(),
        null,
        null,
        cite(A));
  }
}
