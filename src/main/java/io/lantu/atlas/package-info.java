/**
 * Scenes and their order: what a talk, a handout or a deck shows step by step.
 *
 * <p>Entry classes: {@link io.lantu.atlas.Atlas} with {@link io.lantu.atlas.AtlasFile}, {@link
 * io.lantu.atlas.BuildUp} which makes the scenes of a structure, and {@link
 * io.lantu.atlas.SceneStage} which turns a scene into something to paint. Uses render and below,
 * and Gson for its files. Everything is immutable; any thread.
 */
package io.lantu.atlas;
