package io.lantu.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.lantu.model.Catalogue;
import io.lantu.text.PlaceIndex;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameResolverTest {
  private static final Catalogue WORLD = Drafts.world().catalogue();

  private static DraftMember resolve(String name, String... codes) {
    return new NameResolver(
            new PlaceIndex(WORLD), id -> WORLD.findRegion(id).isPresent(), List.of(codes))
        .resolve(name);
  }

  @Test
  void takesAShortNameThatIsAWordTooForAPlaceOfThePlanOnly() {
    assertThat(resolve("南部", "510000").id()).isEqualTo("r:511321");
    DraftMember far = resolve("南部", "530000");
    assertThat(far.id()).isNull();
    assertThat(far.candidates()).contains("r:511321");
  }

  @Test
  void takesAWholeNameForItsPlaceWhereverItLies() {
    assertThat(resolve("南部县", "530000").id()).isEqualTo("r:511321");
    assertThat(resolve("兴文", "510000").id()).isEqualTo("r:511528");
  }
}
