package io.lantu.text;

/** A document format that is read. */
public enum DocumentFormat {
  /** Plain text. */
  TEXT(true),
  /** Markdown. */
  MARKDOWN(false),
  /** Web page. */
  HTML(false),
  /** Word since 2007. */
  DOCX(false),
  /** Word 97 to 2003. */
  DOC(false),
  /** PDF with a text layer. */
  PDF(true);

  private final boolean breaksLines;

  DocumentFormat(boolean breaksLines) {
    this.breaksLines = breaksLines;
  }

  /** Whether a line may end in the middle of a sentence, as it does in print. */
  public boolean breaksLines() {
    return breaksLines;
  }

  /** Whether paragraphs are told by markup or, in a PDF, by where their lines stand. */
  public boolean knowsParagraphs() {
    return !breaksLines || this == PDF;
  }
}
