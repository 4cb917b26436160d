package io.lantu.app;

import io.lantu.geo.BaseMap;
import io.lantu.geo.Geography;
import io.lantu.model.Catalogue;
import io.lantu.pack.BaseMapLoader;
import io.lantu.pack.Pack;
import io.lantu.pack.PackLoader;
import io.lantu.pack.ShapeLoader;
import io.lantu.render.MapFonts;
import io.lantu.settings.Folders;
import io.lantu.state.Workspace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads the fonts of the map, the base map and then the shipped plans from the first moment of the
 * program on, on a thread of its own, while the toolkit starts and the window is put together. Any
 * thread.
 */
final class StartReading {
  private final Folders folders;
  private final FutureTask<MapFonts> fonts;
  private final FutureTask<BaseMap> map;
  private final FutureTask<Plans> plans;
  private Workspace read;
  private Consumer<Workspace> waiting;

  /**
   * The shipped plans, ready to be shown.
   *
   * @param pack as read
   * @param workspace its content with indexes and shapes
   */
  record Plans(Pack pack, Workspace workspace) {}

  private StartReading(Folders folders) {
    this.folders = folders;
    fonts = new FutureTask<>(() -> MapFonts.load(folders.maps()));
    map = new FutureTask<>(() -> BaseMapLoader.load(folders.program()));
    plans = new FutureTask<>(this::readPlans);
  }

  /** Begins to read. */
  static StartReading begin(Folders folders) {
    return begin(folders, () -> {});
  }

  /**
   * Begins to read.
   *
   * @param before done first, on the thread that reads
   */
  static StartReading begin(Folders folders, Runnable before) {
    settleCompression();
    StartReading reading = new StartReading(folders);
    Thread thread =
        new Thread(
            () -> {
              before.run();
              reading.fonts.run();
              reading.map.run();
              reading.plans.run();
            },
            "start-reading");
    thread.setDaemon(true);
    thread.start();
    return reading;
  }

  /**
   * Has the classes of compressed files load their native library before there are two threads. The
   * toolkit's thread loads classes, so checks compressed files, while it holds the lock on native
   * libraries; a thread that waits for that lock to make those classes ready would wait forever.
   */
  private static void settleCompression() {
    new CRC32().update(0);
    new Inflater().end();
  }

  Folders folders() {
    return folders;
  }

  /** The fonts of the map; waits for them. */
  MapFonts fonts() {
    try {
      return result(fonts);
    } catch (Exception e) {
      throw e instanceof RuntimeException told ? told : new IllegalStateException(e);
    }
  }

  /** The base map; waits for it. */
  BaseMap map() throws Exception {
    return result(map);
  }

  /** The plans; waits for them. */
  Plans plans() throws Exception {
    return result(plans);
  }

  /** Whether {@link #plans} would not wait. */
  boolean plansRead() {
    return plans.isDone();
  }

  /**
   * Has an action done on the shipped plans before anyone else gets them: as soon as they are read,
   * on the thread that reads, or at once if they are read by now.
   */
  void whenRead(Consumer<Workspace> action) {
    synchronized (this) {
      if (read == null) {
        waiting = action;
        return;
      }
    }
    action.accept(read);
  }

  private Plans readPlans() throws Exception {
    Pack pack = PackLoader.load(folders.program());
    Workspace opened = workspace(folders, map(), pack, List.of());
    Consumer<Workspace> action;
    synchronized (this) {
      read = opened;
      action = waiting;
    }
    if (action != null) {
      action.accept(opened);
    }
    return new Plans(pack, opened);
  }

  /** Indexes packs as one workspace; slow. */
  static Workspace workspace(Folders folders, BaseMap map, Pack base, List<Pack> others) {
    Catalogue.Content content = base.content();
    Map<String, Geometry> geometries = new HashMap<>(base.geometries());
    for (Pack pack : others) {
      content = content.plus(pack.content());
      pack.geometries().forEach(geometries::putIfAbsent);
    }
    Catalogue catalogue = new Catalogue(content);
    Geography geography = new Geography(map, catalogue, geometries);
    return new Workspace(catalogue, geography, ShapeLoader.load(folders.program())).withShapes();
  }

  private static <T> T result(FutureTask<T> task) throws Exception {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
