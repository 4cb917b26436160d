package io.lantu.library;

import io.lantu.model.Catalogue;
import io.lantu.model.Citation;
import io.lantu.model.Fingerprint;
import io.lantu.model.Passage;
import io.lantu.model.Plan;
import io.lantu.model.PlanLevel;
import io.lantu.text.PlaceIndex;
import io.lantu.text.PlanReader;
import java.nio.file.Path;
import java.util.List;

/** A library for tests and the made-up plans that go into it. */
public final class SampleLibrary {
  /** A plan of a county that exists; every word of it is made up. */
  public static final String PLAN =
      """
      青川县国土空间规划（2021—2035年）

      第一章 总则

      为统筹青川县的保护与发展，依据上位规划，制定本规划。规划期限为2021年至2035年，范围为全县。

      第二章 空间结构

      第一节 总体格局

      以县城为核心，沿青竹江形成城镇发展带，构建“一核一带两翼”的空间格局。

      东西两翼分别发展生态旅游和特色农业，木鱼镇与姚渡镇为支点。

      第三章 重点项目

      专栏1 近期重点项目

      交通：青川至平武公路、木鱼旅游环线。

      水利：青竹江防洪工程、姚渡灌区配套。

      以上项目在2025年以前开工，由县人民政府组织实施。
      """;

  /** Another plan. */
  public static final String OTHER =
      """
      平武县综合交通规划（2021—2030年）

      一、现状

      全县公路里程持续增长，山区道路仍是短板。

      二、目标

      到2030年，建成连接各乡镇的干线公路网。
      """;

  private SampleLibrary() {}

  /** Opens a library in a folder. */
  public static Library open(Path folder) {
    return new Library(folder, () -> new PlanReader(PlaceIndex.ofCountry()));
  }

  /** The lines of a text as a web page. */
  public static String html(String text) {
    StringBuilder page = new StringBuilder("<!DOCTYPE html><html><body>");
    text.lines()
        .filter(l -> !l.isBlank())
        .forEach(l -> page.append("<p>").append(l).append("</p>"));
    return page.append("</body></html>").toString();
  }

  /** A catalogue with the first plan and three passages of it. */
  public static Catalogue catalogue() {
    Plan plan =
        new Plan(
            "qingchuan-2021",
            "青川县国土空间规划（2021—2035年）",
            "青川国土空间规划",
            "Qingchuan County spatial plan",
            "青川县人民政府",
            null,
            "2021-06",
            2021,
            2035,
            null,
            PlanLevel.MUNICIPAL,
            List.of(),
            null,
            null,
            null);
    List<Passage> passages =
        List.of(
            passage(1, List.of("第一章 总则"), "依据上位规划编制，覆盖全县", "为统筹青川县的保护与发展，依据上位规划，制定本规划"),
            passage(
                2,
                List.of("第二章 空间结构", "第一节 总体格局"),
                "县城是核心，青竹江是城镇带",
                "以县城为核心，沿青竹江形成城镇发展带，构建“一核一带两翼”的空间格局"),
            passage(
                3,
                List.of("第二章 空间结构", "第一节 总体格局"),
                "两翼发展旅游与农业，木鱼、姚渡是支点",
                "东西两翼分别发展生态旅游和特色农业，木鱼镇与姚渡镇为支点"));
    return new Catalogue(
        new Catalogue.Content(
            List.of(plan),
            List.of(),
            List.of(),
            List.of(),
            passages,
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  private static Passage passage(int n, List<String> heading, String digest, String span) {
    return new Passage(
        "qingchuan-2021/p" + n,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        digest,
        new Citation("qingchuan-2021", heading, null, Fingerprint.of(span)));
  }
}
