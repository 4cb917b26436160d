package io.lantu.ui.compose;

import io.lantu.atlas.MapScene;
import io.lantu.export.Exporter;
import io.lantu.export.PageComposer;
import io.lantu.export.PageSetup;
import io.lantu.style.Theme;
import java.io.IOException;

/** What a page is made of, frozen for a worker. */
record PageDraft(Exporter exporter, PageSetup setup, MapScene scene, Theme theme) {
  PageComposer.Page page() throws IOException {
    return exporter.composer().compose(setup, scene, theme);
  }
}
