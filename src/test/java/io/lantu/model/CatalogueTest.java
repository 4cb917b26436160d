package io.lantu.model;

import static io.lantu.model.CatalogueFixture.area;
import static io.lantu.model.CatalogueFixture.catalogue;
import static io.lantu.model.CatalogueFixture.county;
import static io.lantu.model.CatalogueFixture.node;
import static io.lantu.model.CatalogueFixture.structure;
import static io.lantu.model.CatalogueFixture.town;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private final Catalogue catalogue =
      catalogue(
          List.of(
              county("1", "甲县", "r:city", null),
              county("2", "乙县", "r:city", null),
              area("r:city", "市", RegionKind.PREFECTURE, List.of()),
              area("r:pair", "甲乙", RegionKind.COMPOSITE, List.of(), "r:1", "r:2"),
              area("r:zone", "甲县新区", RegionKind.NEW_AREA, List.of("r:1")),
              area("r:loop", "环", RegionKind.COMPOSITE, List.of(), "r:loop", "r:pair")),
          List.of(town("p:t", "镇", "r:2", null)),
          structure("s-a", "多点", node("s-a/within", "市", "r:city"), node("s-a/own", "甲", "r:1")),
          structure(
              "s-b",
              "多点二",
              node("s-b/zone", "新区", "r:zone"),
              node("s-b/pair", "甲乙", "r:pair"),
              node("s-b/both", "甲和新区", "r:1", "r:zone"),
              node("s-b/town", "镇", "p:t")));

  @Test
  void tellsRolesByNameThenByHostingThenByLyingWithin() {
    assertThat(catalogue.rolesOf("r:1"))
        .extracting(r -> r.element().id(), Role::relation)
        .containsExactly(
            tuple("s-a/own", RoleRelation.MEMBER),
            tuple("s-b/both", RoleRelation.MEMBER),
            tuple("s-b/zone", RoleRelation.HOSTS),
            tuple("s-a/within", RoleRelation.WITHIN),
            tuple("s-b/pair", RoleRelation.WITHIN));
  }

  @Test
  void givesNoRoleThroughAnotherCounty() {
    assertThat(catalogue.rolesOf("r:2"))
        .extracting(r -> r.element().id())
        .containsExactly("s-a/within", "s-b/pair");
  }

  @Test
  void givesPlacesTheRolesThatNameThem() {
    assertThat(catalogue.rolesOf("p:t"))
        .extracting(r -> r.element().id(), r -> r.structure().id(), Role::relation)
        .containsExactly(tuple("s-b/town", "s-b", RoleRelation.MEMBER));
  }

  @Test
  void answersEmptyForUnknownIds() {
    assertThat(catalogue.rolesOf("r:nowhere")).isEmpty();
    assertThat(catalogue.passagesAbout("r:nowhere")).isEmpty();
    assertThat(catalogue.findRegion("r:nowhere")).isEmpty();
    assertThat(catalogue.nameOf("r:nowhere")).isEqualTo("r:nowhere");
  }

  @Test
  void expandsCompositesToAdministrativeUnits() {
    assertThat(catalogue.unitsOf(List.of("r:pair"))).containsExactly("r:1", "r:2");
    assertThat(catalogue.unitsOf(List.of("r:loop", "r:1"))).containsExactlyInAnyOrder("r:1", "r:2");
    assertThat(catalogue.unitsOf(List.of("r:nowhere"))).isEmpty();
    assertThat(catalogue.unitsOf(List.of("r:zone"))).containsExactly("r:1");
  }

  @Test
  void findsWhatARegionLiesInWithoutGoingRound() {
    assertThat(catalogue.enclosing("r:1")).containsExactlyInAnyOrder("r:city", "r:pair", "r:loop");
    assertThat(catalogue.hosted("r:1")).containsExactly("r:zone");
  }
}
