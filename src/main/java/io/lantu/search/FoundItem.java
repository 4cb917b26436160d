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
}
