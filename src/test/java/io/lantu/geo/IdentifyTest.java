package io.lantu.geo;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.geo.IdentifyHit.Kind;
import io.lantu.model.Catalogue;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Without a pack only the water of the base map can be hit. */
class IdentifyTest {
  private final Identify identify =
      new Identify(
          new Geography(BaseMapFixture.map(), Catalogue.empty(), Map.of()), java.util.List.of());

  @Test
  void aLakeIsHitInsideButNotOnItsIsland() {
    assertThat(identify.at(105.57, 36.5, 10)).extracting(IdentifyHit::kind).contains(Kind.LAKE);
    assertThat(identify.at(105.5, 36.5, 10)).extracting(IdentifyHit::kind).isEmpty();
  }

  @Test
  void aRiverIsHitWithinTheToleranceOnly() {
    assertThat(identify.at(103.5, 36.0, 100)).extracting(IdentifyHit::id).contains("river:one");
    assertThat(identify.at(103.7, 36.5, 100)).isEmpty();
    assertThat(identify.at(103.53, 36.5, 20_000))
        .extracting(IdentifyHit::id)
        .containsExactly("river:one");
  }
}
