package io.lantu.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the state tells those who observe it. */
class AppStateTest {
  private final AppState state = MapState.atLanzhou();

  @Test
  void messageFollowsTheLanguage() {
    state.setLanguage(Language.ZH);
    state.say("message.opened", "some.lantu");
    String chinese = state.messageProperty().get();
    state.setLanguage(Language.EN);
    assertThat(chinese).contains("some.lantu");
    assertThat(state.messageProperty().get()).isEqualTo("“some.lantu” is open.");
    state.setLanguage(Language.ZH);
    assertThat(state.messageProperty().get()).isEqualTo(chinese);
  }

  @Test
  void wordsMadeElsewhereFollowTheLanguageToo() {
    state.setLanguage(Language.ZH);
    state.say(() -> state.messages().get("status.ready") + "!");
    state.setLanguage(Language.EN);
    assertThat(state.messageProperty().get()).isEqualTo("Ready!");
  }

  @Test
  void sameMessageSaidAgainIsNoticed() {
    List<String> noticed = new ArrayList<>();
    state.saidProperty().addListener((o, old, now) -> noticed.add(now.get()));
    state.say("message.copied");
    state.say("message.copied");
    state.hush();
    assertThat(noticed).hasSize(3).last().isEqualTo("");
    assertThat(state.messageProperty().get()).isEmpty();
  }
}
