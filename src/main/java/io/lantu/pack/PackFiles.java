package io.lantu.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The files of a pack as they are, for writing them back unchanged. Immutable by contract: the
 * arrays are not copied.
 *
 * @param manifest its manifest, or null where there is none
 * @param files content by path, sorted; without the manifest
 */
public record PackFiles(PackManifest manifest, Map<String, byte[]> files) {
  /** No files. */
  public static final PackFiles NONE = new PackFiles(null, Map.of());

  public PackFiles {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /**
   * Reads all files of a pack folder or zip, also those its manifest does not name; hidden files of
   * a folder are left alone.
   *
   * @throws IOException if it is unreadable or too large
   */
  public static PackFiles read(Path pack) throws IOException {
    List<PackProblem> problems = new ArrayList<>();
    try (PackSource source = PackSource.open(pack, problems)) {
      PackManifest manifest = null;
      Map<String, byte[]> files = new LinkedHashMap<>();
      for (String name : source.names()) {
        byte[] bytes = source.read(name);
        if (name.equals(PackReader.MANIFEST)) {
          String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
          manifest = PackJson.read(text, PackManifest.class);
        } else {
          files.put(name, bytes);
        }
      }
      return new PackFiles(manifest, files);
    }
  }

  /** The text of a file. */
  public Optional<String> text(String path) {
    return Optional.ofNullable(files.get(path))
        .map(b -> new String(b, java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Resources the manifest names and that are there. */
  public List<PackManifest.Resource> resources() {
    return manifest == null
        ? List.of()
        : manifest.resources().stream().filter(r -> files.containsKey(r.path())).toList();
  }

  /** The same pack without the files of some paths. */
  public PackFiles without(Predicate<String> gone) {
    Map<String, byte[]> kept = new LinkedHashMap<>();
    files.forEach(
        (path, bytes) -> {
          if (!gone.test(path)) {
            kept.put(path, bytes);
          }
        });
    return new PackFiles(manifest, kept);
  }
}
