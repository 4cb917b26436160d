package io.lantu.ui.present;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.ui.present.ScreenChoice.Display;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class ScreenChoiceTest {
  private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1440, 900);
  private static final Rectangle2D USABLE = new Rectangle2D(0, 24, 1440, 876);
  private static final Rectangle2D BEAMER = new Rectangle2D(1440, 0, 1920, 1080);
  private static final Display OWN = new Display(LAPTOP, USABLE);
  private static final Display OTHER = new Display(BEAMER, BEAMER);

  @Test
  void theAudienceGetsAllOfTheOtherScreen() {
    assertThat(ScreenChoice.of(List.of(OWN, OTHER), 700, 400, false))
        .isEqualTo(new ScreenChoice(BEAMER, USABLE));
  }

  @Test
  void theScreenOfTheMainWindowIsThePresenters() {
    assertThat(ScreenChoice.of(List.of(OWN, OTHER), 2000, 400, false))
        .isEqualTo(new ScreenChoice(LAPTOP, BEAMER));
  }

  @Test
  void swapsBothOnDemand() {
    assertThat(ScreenChoice.of(List.of(OWN, OTHER), 700, 400, true))
        .isEqualTo(new ScreenChoice(LAPTOP, BEAMER));
  }

  @Test
  void aMirroredProjectorIsNoSecondScreen() {
    ScreenChoice choice = ScreenChoice.of(List.of(OWN, OWN), 700, 400, false);
    assertThat(choice.two()).isFalse();
    assertThat(choice.audience()).isEqualTo(LAPTOP);
  }

  @Test
  void fallsBackToThePrimaryWhenTheMainWindowIsNowhere() {
    assertThat(ScreenChoice.of(List.of(OWN), -9000, 0, false).audience()).isEqualTo(LAPTOP);
  }
}
