package io.lantu.render;

import java.util.Objects;

/**
 * What to paint: a frozen view of a frozen content. Immutable.
 *
 * @param viewport the view
 * @param content the content
 * @param quality how carefully
 */
public record RenderJob(Viewport viewport, MapContent content, Quality quality) {
  public RenderJob {
    Objects.requireNonNull(viewport);
    Objects.requireNonNull(content);
    Objects.requireNonNull(quality);
  }

  /** The same picture for a view larger on all sides by a share of its size. */
  RenderJob withOverscan(double share) {
    int w = viewport.widthPx() + 2 * (int) Math.round(viewport.widthPx() * share);
    int h = viewport.heightPx() + 2 * (int) Math.round(viewport.heightPx() * share);
    return new RenderJob(viewport.withSize(w, h), content, quality);
  }
}
