package io.lantu.render;

/**
 * A finished picture. The pixels stay valid until the frame is given back by taking the next one;
 * they must not be written to.
 *
 * @param pixels ARGB, premultiplied, row by row
 * @param widthPx device pixels per row
 * @param heightPx rows
 * @param viewport the view it shows, including the overscan
 * @param job the job as it was asked for, without overscan
 * @param report what came of it
 */
@SuppressWarnings("ArrayRecordComponent") // Handed over without copying: a picture is 10 MB.
public record Frame(
    int[] pixels,
    int widthPx,
    int heightPx,
    Viewport viewport,
    RenderJob job,
    PaintReport report) {}
