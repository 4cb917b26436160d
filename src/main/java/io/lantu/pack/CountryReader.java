package io.lantu.pack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.lantu.geo.ArcTopology;
import io.lantu.geo.BaseLayers;
import io.lantu.geo.BaseLayers.PointSource;
import io.lantu.geo.BaseLayers.UnitName;
import io.lantu.geo.BaseMap;
import io.lantu.model.Catalogue;
import io.lantu.model.LonLat;
import io.lantu.model.Place;
import io.lantu.model.PlaceKind;
import io.lantu.model.Region;
import io.lantu.model.RegionKind;
import io.lantu.model.ShapeStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the light outlines, names and seats of the provinces beyond the base map, so that a plan of
 * any province can be drawn. Only the provinces asked for are given out: no map of the whole
 * country is ever made (decision 0006).
 *
 * <p>Read when first needed, on a worker; not shared between threads.
 */
public final class CountryReader {
  /** Source of seats of counties, as in the gazetteer of the shipped pack. */
  private static final String COUNTY_SEATS = "amap-echarts-0.1.4";

  private static final String CITY_SEATS = "geonames-cities500";
  private static final String BORDERS = "tianditu-2024";

  /** Provinces whose counties stand directly under them. */
  private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50", "81", "82");

  private final Path base;
  private List<CountryUnit> units;

  /**
   * A unit of the list.
   *
   * @param code six digits
   * @param name Chinese
   * @param seat its seat, or null where none is known
   * @param at code of the county the seat of a prefecture lies in, or null
   */
  private record CountryUnit(String code, String name, LonLat seat, String at) {}

  /**
   * @param maps folder {@code maps}
   */
  public CountryReader(Path maps) {
    base = maps.resolve("base");
  }

  /** Codes of the provinces that a catalogue's administrative regions lie in and a map lacks. */
  public static Set<String> missing(Catalogue.Content content, BaseMap map) {
    Set<String> held = new LinkedHashSet<>();
    map.units().polygons().forEach(u -> held.add(u.province()));
    Set<String> missing = new LinkedHashSet<>();
    for (Region r : content.regions()) {
      if (r.code() != null) {
        String province = provinceOf(r.code());
        if (!held.contains(province)) {
          missing.add(province);
        }
      }
    }
    return missing;
  }

  /** Code of the province of a unit. */
  public static String provinceOf(String code) {
    return code.substring(0, 2) + "0000";
  }

  /**
   * Outlines, names and seats of some provinces.
   *
   * @throws IOException if the files are missing or broken; names the file
   */
  public BaseLayers layers(Set<String> provinces) throws IOException {
    ArcTopology topology =
        BaseLayerReader.readTopology(base.resolve("country.topo.json"))
            .only(p -> provinces.contains(provinceOf(p.code())));
    List<UnitName> names = new ArrayList<>();
    List<PointSource> places = new ArrayList<>();
    for (CountryUnit u : units()) {
      if (provinces.contains(provinceOf(u.code()))) {
        names.add(new UnitName(u.code(), u.name(), "", parentOf(u.code())));
        seatOf(u).ifPresent(p -> places.add(pointSource(p)));
      }
    }
    return new BaseLayers(topology, names, List.of(), List.of(), List.of(), places);
  }

  /**
   * Regions and seats of all provinces.
   *
   * @throws IOException if the list is missing or broken; names the file
   */
  public Catalogue.Content content() throws IOException {
    Set<String> all = new LinkedHashSet<>();
    units().forEach(u -> all.add(provinceOf(u.code())));
    return content(all);
  }

  /**
   * Regions and seats of some provinces.
   *
   * @throws IOException if the list is missing or broken; names the file
   */
  public Catalogue.Content content(Set<String> provinces) throws IOException {
    List<Region> regions = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    for (CountryUnit u : units()) {
      if (provinces.contains(provinceOf(u.code()))) {
        regions.add(region(u));
        seatOf(u).ifPresent(places::add);
      }
    }
    return new Catalogue.Content(
        List.of(), List.of(), regions, places, List.of(), List.of(), List.of(), List.of(),
        List.of());
  }

  private static Region region(CountryUnit u) {
    String parent = parentOf(u.code());
    RegionKind kind = RegionKind.COUNTY;
    if (parent == null) {
      kind = RegionKind.PROVINCE;
    } else if (u.code().endsWith("00")) {
      kind = RegionKind.PREFECTURE;
    }
    return Region.named("r:" + u.code(), u.name(), u.name(), kind, ShapeStatus.SOURCED)
        .change()
        .code(u.code())
        .parent(parent == null ? null : "r:" + parent)
        .source(BORDERS)
        .done();
  }

  private static java.util.Optional<Place> seatOf(CountryUnit u) {
    if (u.seat() == null) {
      return java.util.Optional.empty();
    }
    boolean city = u.at() != null;
    String name = u.name().length() > 2 ? u.name().replaceFirst("[市县区]$", "") : u.name();
    return java.util.Optional.of(
        new Place(
            (city ? "p:city-" : "p:seat-") + u.code(),
            name,
            name,
            city ? PlaceKind.CITY : PlaceKind.SEAT,
            "r:" + (city ? u.at() : u.code()),
            u.seat().lon(),
            u.seat().lat(),
            city ? CITY_SEATS : COUNTY_SEATS,
            1.0,
            ShapeStatus.SOURCED,
            null,
            null,
            List.of(),
            null));
  }

  private static PointSource pointSource(Place p) {
    return new PointSource(
        p.id(),
        p.name(),
        "",
        p.kind() == PlaceKind.CITY ? "city" : "seat",
        p.region(),
        p.status(),
        p.lon(),
        p.lat());
  }

  /** The unit above: the prefecture, or the province for units directly under it. */
  private static String parentOf(String code) {
    String province = provinceOf(code);
    if (code.equals(province)) {
      return null;
    }
    boolean direct =
        code.endsWith("00")
            || MUNICIPALITIES.contains(code.substring(0, 2))
            || code.startsWith("90", 2);
    return direct ? province : code.substring(0, 4) + "00";
  }

  private List<CountryUnit> units() throws IOException {
    if (units == null) {
      Path file = base.resolve("country.json");
      try {
        List<CountryUnit> read = new ArrayList<>();
        String text = Files.readString(file, StandardCharsets.UTF_8);
        for (JsonElement e : JsonParser.parseString(text).getAsJsonArray()) {
          read.add(unit(e.getAsJsonObject()));
        }
        units = List.copyOf(read);
      } catch (JsonParseException | IllegalStateException | NullPointerException e) {
        throw new IOException("broken: " + file.getFileName(), e);
      }
    }
    return units;
  }

  private static CountryUnit unit(JsonObject json) {
    LonLat seat = null;
    if (json.has("seat")) {
      var pair = json.getAsJsonArray("seat");
      seat = new LonLat(pair.get(0).getAsDouble(), pair.get(1).getAsDouble());
    }
    return new CountryUnit(
        json.get("code").getAsString(),
        json.get("name").getAsString(),
        seat,
        json.has("at") ? json.get("at").getAsString() : null);
  }
}
