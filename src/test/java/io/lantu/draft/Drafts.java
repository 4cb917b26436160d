package io.lantu.draft;

import io.lantu.pack.Pack;
import io.lantu.pack.PackReader;
import io.lantu.settings.Folders;
import io.lantu.text.DocumentProblem;
import io.lantu.text.PlanDocument;
import io.lantu.text.ReadListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** Drafts of the plans written for the tests. */
public final class Drafts {
  private static DraftWorld world;

  private Drafts() {}

  /** Everything drafts are made with. */
  public static synchronized DraftWorld world() {
    if (world == null) {
      Folders folders = Folders.find();
      Pack shipped = new PackReader(PackReader.Depth.CONTENT).read(folders.data());
      try {
        world = new DraftWorld(shipped, folders.maps());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return world;
  }

  /** The file of a plan of the tests. */
  public static Path file(String name) {
    URL url = Drafts.class.getResource("/io/lantu/text/plans/" + name);
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first plan of a file of the tests. */
  public static PlanDocument document(String name) {
    try {
      return world().read(file(name), ReadListener.NONE).get(0);
    } catch (DocumentProblem e) {
      throw new IllegalStateException(e);
    }
  }

  /** A draft of the first plan of a file of the tests. */
  public static PlanDraft draft(String name) {
    return world().draft(document(name));
  }
}
