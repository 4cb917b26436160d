package io.lantu.search;

/**
 * What finding a word in a name or by its sound is worth. A word counts by the best way it is
 * found, several words by the sum; texts are valued by {@link Density} and stay below names.
 */
final class Scores {
  static final float WHOLE_PHRASE = 70;
  static final float CHIEF_NAME = 64;
  static final float OTHER_NAME = 60;
  static final float WHOLE_SOUND = 56;
  static final float CHIEF_BEGINS = 52;
  static final float OTHER_BEGINS = 48;
  static final float SOUND_BEGINS = 44;
  static final float NAME_HOLDS = 36;
  static final float SOUND_HOLDS = 28;

  private Scores() {}
}
