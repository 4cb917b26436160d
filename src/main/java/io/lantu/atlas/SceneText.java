package io.lantu.atlas;

/** The texts of a scene that a person may rewrite. */
public enum SceneText {
  TITLE,
  CAPTION,
  NOTES
}
