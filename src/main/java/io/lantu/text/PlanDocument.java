package io.lantu.text;

import java.util.List;

/**
 * A plan as read from a file; a file may hold several.
 *
 * @param metadata what it says of itself
 * @param line number of its first line in the file
 * @param headings outline in order
 * @param paragraphs in order, boxes and tables not among them
 * @param boxes 专栏 in order
 * @param tables in order
 * @param figures captions in order
 * @param structures spatial structures in order
 * @param indicators figures in prose
 * @param definitions words explained
 * @param places every place name with the paragraph it stands in
 */
public record PlanDocument(
    Metadata metadata,
    int line,
    List<Heading> headings,
    List<TextParagraph> paragraphs,
    List<TextBox> boxes,
    List<DataTable> tables,
    List<FigureCaption> figures,
    List<ReadStructure> structures,
    List<ProseIndicator> indicators,
    List<Definition> definitions,
    List<PlaceInText> places) {
  public PlanDocument {
    headings = List.copyOf(headings);
    paragraphs = List.copyOf(paragraphs);
    boxes = List.copyOf(boxes);
    tables = List.copyOf(tables);
    figures = List.copyOf(figures);
    structures = List.copyOf(structures);
    indicators = List.copyOf(indicators);
    definitions = List.copyOf(definitions);
    places = List.copyOf(places);
  }

  /**
   * A place name and where it stands.
   *
   * @param line line of the paragraph or of that of a box
   * @param mention the name, its position counted in the cleaned paragraph
   */
  public record PlaceInText(int line, PlaceMention mention) {}
}
