package io.lantu.search;

import java.util.List;

/**
 * Something found, with what to show of it and where in that the words stand.
 *
 * @param hit kind, id, title, snippet and plan; the snippet is the part of the text about the
 *     words, or another name the words are found in, may be empty
 * @param inTitle the words in the title
 * @param inSnippet the words in the snippet
 * @param snippetIsName whether the snippet is another name
 * @param about what stands beside the title, may be empty
 * @param inText the words in the whole text
 * @param region the first region it is about, or null
 */
public record FoundItem(
    SearchHit hit,
    List<TextRange> inTitle,
    List<TextRange> inSnippet,
    boolean snippetIsName,
    String about,
    List<TextRange> inText,
    String region) {
  public FoundItem {
    inTitle = List.copyOf(inTitle);
    inSnippet = List.copyOf(inSnippet);
    inText = List.copyOf(inText);
  }

  private record Shown(String text, List<TextRange> ranges, boolean isName) {}

  /** What to show of an item that has been found. */
  static FoundItem of(IndexedItem item, Highlighter highlighter) {
    List<String> names = item.names();
    boolean named = !names.isEmpty() && names.get(0).equals(item.title());
    List<TextRange> inTitle = named ? highlighter.find(item.title()) : List.of();
    List<TextRange> inText = highlighter.find(item.text());
    Shown shown = new Shown(item.text(), inText, false);
    if (inTitle.isEmpty() && inText.isEmpty()) {
      for (int i = 0; i < names.size() && !shown.isName(); i++) {
        List<TextRange> inName = highlighter.find(names.get(i));
        if (!inName.isEmpty()) {
          shown = new Shown(names.get(i), inName, true);
        }
      }
      for (Sound sound : item.sounds()) {
        String name = names.get(sound.name());
        List<TextRange> inName = highlighter.find(name, sound);
        if (!inName.isEmpty() && inTitle.isEmpty() && !shown.isName()) {
          if (sound.name() == 0) {
            inTitle = inName;
          } else {
            shown = new Shown(name, inName, true);
          }
        }
      }
    }
    Highlighter.Snippet snippet = Highlighter.snippet(shown.text(), shown.ranges());
    return new FoundItem(
        new SearchHit(item.type(), item.id(), item.title(), snippet.text(), item.plan()),
        inTitle,
        snippet.ranges(),
        shown.isName(),
        item.about(),
        inText,
        item.regions().isEmpty() ? null : item.regions().get(0));
  }
}
