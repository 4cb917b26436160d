package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.export.PageSetup;
import io.lantu.export.PageSetup.Piece;
import io.lantu.export.Paper;
import io.lantu.style.Theme;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompositionTest {
  private final Composition composition = new Composition();

  @Test
  void asksForAFittedPageWithTheTitlesOfTheMap() {
    PageSetup page = composition.setup();
    assertThat(page).isEqualTo(PageSetup.of(Paper.A4));
  }

  @Test
  void asksForWhatIsSet() {
    composition.paperProperty().set(Paper.A1);
    composition.landscapeProperty().set(false);
    composition.fixedScaleProperty().set(true);
    composition.scaleProperty().set("1:250 000");
    composition.titleProperty().set("题");
    composition.logoProperty().set("logo.png");
    composition.pieces().add(Piece.COUNTS);
    PageSetup page = composition.setup();
    assertThat(page.widthMm()).isEqualTo(594);
    assertThat(page.scaleDenominator()).isEqualTo(250_000);
    assertThat(page.title()).isEqualTo("题");
    assertThat(page.logo()).isEqualTo(Path.of("logo.png"));
    assertThat(page.pieces()).contains(Piece.COUNTS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1000000|1000000", "1：5万|50000", "1:50,000|50000", "499|", "abc|", "2e9|"})
  void readsScalesAsPeopleWriteThem(String typed, Double expected) {
    composition.scaleProperty().set(typed);
    assertThat(composition.scaleDenominator().orElse(null)).isEqualTo(expected);
  }

  @Test
  void keepsPicturesWithinTheMemory() {
    composition.dpiProperty().set(600);
    assertThat(composition.pictureDpi()).isEqualTo(600);
    composition.paperProperty().set(Paper.A0);
    double dpi = composition.pictureDpi();
    double pixels = 841 / 25.4 * dpi * 1189 / 25.4 * dpi;
    assertThat(dpi).isBetween(100.0, 600.0);
    assertThat(pixels).isLessThanOrEqualTo(Composition.MOST_PIXELS);
  }

  @Test
  void remembersWhatIsNotOfOnePageOnly() {
    composition.paperProperty().set(Paper.A2);
    composition.themeProperty().set(Theme.DARK);
    composition.formatProperty().set(Composition.Format.SVG);
    composition.dpiProperty().set(450);
    composition.pieces().remove(Piece.INSET);
    composition.titleProperty().set("只此一页");
    Composition next = new Composition();
    next.recall(composition.remembered());
    assertThat(next.remembered()).isEqualTo(composition.remembered());
    assertThat(next.titleProperty().get()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A9", "x"})
  void damagedMemoryChangesNothing(String value) {
    composition.recall(Map.of("paper", value, "dpi", value, "format", value, "theme", value));
    assertThat(composition.remembered()).isEqualTo(new Composition().remembered());
  }

  @Test
  void tellsOfChangesThatShowOnThePageAndOfNoOthers() {
    AtomicInteger told = new AtomicInteger();
    composition.onPageChange(told::incrementAndGet);
    composition.dpiProperty().set(200);
    composition.formatProperty().set(Composition.Format.PNG);
    assertThat(told).hasValue(0);
    composition.titleProperty().set("题");
    composition.pieces().remove(Piece.LEGEND);
    assertThat(told).hasValue(2);
  }
}
