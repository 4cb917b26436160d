package io.lantu.export;

import io.lantu.atlas.Atlas;
import io.lantu.atlas.BuildUp;
import io.lantu.atlas.MapScene;
import io.lantu.atlas.SceneCamera;
import io.lantu.atlas.SceneStage;
import io.lantu.atlas.Transition;
import io.lantu.model.Catalogue;
import io.lantu.model.Plan;
import io.lantu.model.Region;
import io.lantu.model.Role;
import io.lantu.model.Structure;
import io.lantu.model.StructureTier;
import io.lantu.settings.Messages;
import io.lantu.style.Theme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an export is about: an id, the scenes that tell it and the structures it draws. Immutable.
 *
 * @param id structure, plan or region; for a deck the id of its atlas
 * @param title title
 * @param atlas scenes
 * @param structures structures in their order
 * @param kind what it is
 */
public record ExportSubject(
    String id, String title, Atlas atlas, List<Structure> structures, Kind kind) {
  /** What an export may be about. */
  public enum Kind {
    STRUCTURE,
    PLAN,
    REGION,
    DECK
  }

  public ExportSubject {
    structures = List.copyOf(structures);
  }

  /** The same with other colours. */
  public ExportSubject withTheme(Theme theme) {
    return new ExportSubject(id, title, atlas.withTheme(theme), structures, kind);
  }

  /** A structure, told by its build-up. */
  public static ExportSubject ofStructure(
      SceneStage stage, Messages messages, Structure structure) {
    Atlas atlas = buildUp(stage, messages, structure);
    return new ExportSubject(
        structure.id(), atlas.title(), atlas, List.of(structure), Kind.STRUCTURE);
  }

  private static Atlas buildUp(SceneStage stage, Messages messages, Structure structure) {
    return new BuildUp(stage.catalogue(), messages)
        .of(structure, label -> stage.shapes(structure).counts(label));
  }

  /** A plan, told by the build-ups of its main structures; without any, of all. */
  public static ExportSubject ofPlan(SceneStage stage, Messages messages, Plan plan) {
    List<Structure> all = stage.catalogue().structuresOf(plan.id());
    List<Structure> main = all.stream().filter(s -> s.tier() == StructureTier.A).toList();
    List<MapScene> scenes = new ArrayList<>();
    for (Structure s : main.isEmpty() ? all : main) {
      for (MapScene scene : buildUp(stage, messages, s).scenes()) {
        scenes.add(scene.copyAs(s.id() + "/" + scene.key()));
      }
    }
    String title = messages.language().pick(plan.title(), plan.titleEn());
    Atlas atlas = new Atlas(plan.id(), title, null, Theme.LIGHT, scenes, Set.of());
    return new ExportSubject(plan.id(), title, atlas, all, Kind.PLAN);
  }

  /** A region, told by where it lies and by its role in each structure that names it. */
  public static ExportSubject ofRegion(SceneStage stage, Messages messages, Region region) {
    Catalogue catalogue = stage.catalogue();
    String name = messages.language().pick(region.name(), region.nameEn());
    List<MapScene> scenes = new ArrayList<>();
    Set<Structure> structures = new LinkedHashSet<>();
    Wording words = new Wording(catalogue, messages);
    scenes.add(
        MapScene.of("where", name, null)
            .withCamera(around(region))
            .withText(
                io.lantu.atlas.SceneText.CAPTION,
                messages.get("region." + region.kind())
                    + (region.parent() == null ? "" : " · " + words.name(region.parent()))));
    List<MapScene> first = List.of(selecting(scenes.get(0), region.id(), null, List.of()));
    scenes.clear();
    scenes.addAll(first);
    Set<String> seen = new LinkedHashSet<>();
    for (Role role : catalogue.rolesOf(region.id())) {
      structures.add(role.structure());
      if (role.relation() == io.lantu.model.RoleRelation.WITHIN || !seen.add(role.element().id())) {
        continue;
      }
      MapScene scene =
          MapScene.of(
                  role.element().id(),
                  words.formula(role.structure())
                      + " · "
                      + messages.language().pick(role.element().name(), role.element().nameEn()),
                  role.structure().id())
              .withText(
                  io.lantu.atlas.SceneText.CAPTION,
                  words.planTitle(role.structure().plan())
                      + (role.element().role() == null ? "" : "\n" + role.element().role()));
      scenes.add(
          selecting(
              scene,
              role.element().id(),
              role.structure().id(),
              List.of(role.element().classLabel())));
    }
    String title = messages.get("export.report.title", name);
    Atlas atlas = new Atlas(region.id(), title, null, Theme.LIGHT, scenes, Set.of());
    return new ExportSubject(region.id(), title, atlas, new ArrayList<>(structures), Kind.REGION);
  }

  private static SceneCamera around(Region region) {
    String wide = region.parent() == null ? region.id() : region.parent();
    return SceneCamera.fitting(region.id().equals(wide) ? region.id() : wide, region.id());
  }

  private static MapScene selecting(
      MapScene s, String selection, String structure, List<String> lit) {
    return new MapScene(
        s.key(),
        s.title(),
        s.caption(),
        s.notes(),
        structure,
        null,
        lit.isEmpty() ? null : lit,
        selection,
        null,
        null,
        s.camera(),
        false,
        Transition.FADE,
        false,
        Set.of());
  }

  /** A deck. */
  public static ExportSubject ofDeck(SceneStage stage, Atlas atlas) {
    Set<Structure> structures = new LinkedHashSet<>();
    atlas.scenes().forEach(s -> stage.structureOf(s).ifPresent(structures::add));
    return new ExportSubject(
        atlas.id(), atlas.title(), atlas, new ArrayList<>(structures), Kind.DECK);
  }
}
