package io.lantu.pack;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.lantu.settings.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the sizes and digests of a pack folder's files into its manifest, so that a later check
 * can tell whether a file was changed.
 */
public final class PackSealer {
  private PackSealer() {}

  /**
   * Seals a pack folder: the manifest is replaced atomically, its other fields stay as they are.
   *
   * @param folder the pack
   * @return how many resources were sealed
   * @throws IOException if the manifest or a resource cannot be read, or the manifest not written
   */
  public static int seal(Path folder) throws IOException {
    Path file = folder.resolve(PackReader.MANIFEST);
    JsonObject manifest;
    try {
      manifest = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    } catch (JsonParseException | IllegalStateException e) {
      throw new IOException(file.getFileName() + " is not a JSON object", e);
    }
    JsonArray resources = manifest.getAsJsonArray("resources");
    if (resources == null) {
      throw new IOException(file.getFileName() + " has no list of resources");
    }
    for (JsonElement element : resources) {
      JsonObject resource = element.getAsJsonObject();
      String path = resource.get("path").getAsString();
      if (PackSource.refusal(path).isPresent()) {
        throw new IOException("path out of the pack: " + path);
      }
      byte[] bytes = Files.readAllBytes(folder.resolve(path));
      resource.addProperty("bytes", bytes.length);
      resource.addProperty("sha256", PackReader.sha256(bytes));
    }
    String text =
        new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(manifest);
    AtomicFile.write(file, (text + "\n").getBytes(StandardCharsets.UTF_8));
    return resources.size();
  }
}
