package io.lantu.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.DisagreementKind;
import io.lantu.model.ElementKind;
import io.lantu.model.Language;
import io.lantu.model.PlaceKind;
import io.lantu.model.PlanLevel;
import io.lantu.model.RegionKind;
import io.lantu.model.RoleRelation;
import io.lantu.model.ShapeStatus;
import io.lantu.model.StructureKind;
import io.lantu.pack.ProblemKind;
import io.lantu.search.HitType;
import io.lantu.text.DocumentProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  private static final Pattern LINE = Pattern.compile("\\s*([^#!\\s=]+)\\s*=\\s*(.*)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");

  /** A key as an argument of a call that looks it up, perhaps with more joined to it. */
  private static final Pattern USE =
      Pattern.compile(
          "(?:essages(?:\\(\\))?\\s*\\.get|\\btext|\\busage|descriptionKey\\s*=)\\s*\\(?\\s*"
              + "\"([a-z]+\\.[A-Za-z0-9_.-]*)\"(\\s*\\+)?");

  @Test
  void writesNumbersAsThePatternDoes() {
    for (Language language : Language.values()) {
      Messages messages = new Messages(language);
      Locale locale = Locale.forLanguageTag(language.tag());
      String key = "strip.counts";
      String pattern = messages.bundle().getString(key);
      for (Object[] args : new Object[][] {{"三", 1647, 2.5}, {"—", 0L, -12}, {"1", "x", 1e9}}) {
        assertThat(messages.get(key, args))
            .isEqualTo(new MessageFormat(pattern, locale).format(args));
      }
    }
  }

  private static Map<String, String> texts(Language language) {
    Map<String, String> texts = new LinkedHashMap<>();
    lines(language).forEach(m -> texts.put(m.group(1), m.group(2)));
    return texts;
  }

  private static List<Matcher> lines(Language language) {
    String name = "messages_" + language.tag() + ".properties";
    List<Matcher> lines = new ArrayList<>();
    try (InputStream in = Messages.class.getResourceAsStream(name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().map(LINE::matcher).filter(Matcher::matches).forEach(lines::add);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(r -> r.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void haveTheSameKeysInBothLanguages() {
    assertThat(texts(Language.EN).keySet()).isEqualTo(texts(Language.ZH).keySet());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void defineNoKeyTwice(Language language) {
    List<String> keys = lines(language).stream().map(m -> m.group(1)).toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void haveTheSamePlaceholdersInBothLanguages() {
    Map<String, String> english = texts(Language.EN);
    texts(Language.ZH)
        .forEach(
            (key, chinese) ->
                assertThat(placeholders(english.get(key)))
                    .as(key)
                    .isEqualTo(placeholders(chinese)));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void quoteApostrophesWherePlaceholdersAre(Language language) {
    texts(language)
        .forEach(
            (key, text) -> {
              if (!placeholders(text).isEmpty()) {
                assertThat(text.replace("''", "")).as(key).doesNotContain("'");
              }
            });
  }

  @Test
  void defineEveryKeyTheCodeLooksUp() throws IOException {
    Set<String> keys = texts(Language.ZH).keySet();
    Set<String> missing = new TreeSet<>();
    int uses = 0;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher m = USE.matcher(Files.readString(file));
        while (m.find()) {
          uses++;
          String key = m.group(1);
          boolean known =
              m.group(2) == null
                  ? keys.contains(key)
                  : keys.stream().anyMatch(k -> k.startsWith(key));
          if (!known) {
            missing.add(file.getFileName() + ": " + key);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(uses).isGreaterThan(60);
  }

  static Stream<Map.Entry<String, Class<? extends Enum<?>>>> families() {
    return Stream.of(
        Map.entry("problem.", ProblemKind.class),
        Map.entry("document.problem.", DocumentProblem.Reason.class),
        Map.entry("status.", ShapeStatus.class),
        Map.entry("region.", RegionKind.class),
        Map.entry("element.", ElementKind.class),
        Map.entry("place.", PlaceKind.class),
        Map.entry("structure.", StructureKind.class),
        Map.entry("relation.", RoleRelation.class),
        Map.entry("disagreement.", DisagreementKind.class),
        Map.entry("plan.", PlanLevel.class),
        Map.entry("hit.", HitType.class));
  }

  @ParameterizedTest
  @MethodSource("families")
  void nameEveryConstant(Map.Entry<String, Class<? extends Enum<?>>> family) {
    List<String> expected =
        Arrays.stream(family.getValue().getEnumConstants())
            .map(c -> family.getKey() + c.name())
            .toList();
    assertThat(texts(Language.ZH).keySet()).containsAll(expected);
  }

  @Test
  void tellARemedyForEveryProblem() {
    for (ProblemKind kind : ProblemKind.values()) {
      assertThat(texts(Language.ZH)).containsKey("problem." + kind + ".remedy");
    }
  }

  @Test
  void fillInArgumentsWithoutTouchingThem() {
    Messages messages = new Messages(Language.EN);
    assertThat(messages.get("problem.WRONG_TYPE", "{it's} 1,000")).contains("{it's} 1,000");
    assertThat(messages.get("no.such.key")).isEqualTo("!no.such.key!");
  }

  @Test
  void chooseChineseUnlessEnglishIsAskedFor() {
    assertThat(Language.of("en-GB")).isEqualTo(Language.EN);
    assertThat(Language.of(null)).isEqualTo(Language.ZH);
    assertThat(Language.of("fr")).isEqualTo(Language.ZH);
    assertThat(Language.EN.pick("中", " ")).isEqualTo("中");
  }

  /** On Linux the toolkit knows the keys of capital letters only. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void giveEveryMenuACapitalOfItsOwn(Language language) {
    List<String> letters =
        texts(language).entrySet().stream()
            .filter(e -> e.getKey().startsWith("menu.") && e.getValue().contains("_"))
            .map(e -> e.getValue().replaceFirst(".*_(.).*", "$1"))
            .toList();
    assertThat(letters).hasSizeGreaterThan(5).doesNotHaveDuplicates();
    assertThat(letters).allMatch(l -> l.matches("[A-Z]"));
  }
}
