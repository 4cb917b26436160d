package io.lantu.pack;

import java.util.List;

/**
 * The {@code pack.json} of a pack.
 *
 * @param format version of the pack format, 1
 * @param name id of the pack, for example {@code lantu-base}
 * @param title Chinese title
 * @param titleEn English title, or null
 * @param version version of the content
 * @param language {@code zh} or {@code en}
 * @param description what the pack holds
 * @param created date, {@code YYYY-MM-DD}
 * @param crs {@code EPSG:4490} or {@code EPSG:4326}
 * @param extent west, south, east, north in degrees
 * @param mapStatement statement every map of the pack carries
 * @param licences licences of the content
 * @param sources sources of the content
 * @param requires packs this one builds on
 * @param resources files
 */
public record PackManifest(
    int format,
    String name,
    String title,
    String titleEn,
    String version,
    String language,
    String description,
    String created,
    String crs,
    List<Double> extent,
    String mapStatement,
    List<Licence> licences,
    List<Source> sources,
    List<Required> requires,
    List<Resource> resources) {
  public PackManifest {
    extent = extent == null ? List.of() : List.copyOf(extent);
    licences = licences == null ? List.of() : List.copyOf(licences);
    sources = sources == null ? List.of() : List.copyOf(sources);
    requires = requires == null ? List.of() : List.copyOf(requires);
    resources = resources == null ? List.of() : List.copyOf(resources);
  }

  /**
   * A licence.
   *
   * @param name SPDX name or plain words
   * @param title what it covers, or null
   * @param url address as text, or null
   */
  public record Licence(String name, String title, String url) {}

  /**
   * A source.
   *
   * @param title title
   * @param article article or section, or null
   * @param page page, or null
   */
  public record Source(String title, String article, String page) {}

  /**
   * A pack this one builds on.
   *
   * @param name its name
   * @param version version it was made with, or null
   */
  public record Required(String name, String version) {}

  /**
   * A file of the pack.
   *
   * @param path inside the pack, {@code /} separated
   * @param type what it holds
   * @param mediaType media type
   * @param bytes size
   * @param sha256 hex digest
   */
  public record Resource(
      String path, ResourceType type, String mediaType, long bytes, String sha256) {}

  /** Copy with other resources. */
  public PackManifest withResources(List<Resource> newResources) {
    return new PackManifest(
        format,
        name,
        title,
        titleEn,
        version,
        language,
        description,
        created,
        crs,
        extent,
        mapStatement,
        licences,
        sources,
        requires,
        newResources);
  }
}
