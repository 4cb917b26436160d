package io.lantu.export;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaPrintableArea;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.OrientationRequested;

/**
 * Prints composed pages: the very picture of the preview, at printing resolution and true to scale.
 * Looking for printers and printing may take seconds; never on the FX thread.
 */
public final class PagePrinter {
  private static final double MM_PER_INCH = 25.4;
  private static final double POINTS_PER_INCH = 72;

  /** Resolution of most printers; large sheets get as much as fits the memory. */
  private static final double DPI = 300;

  private static final double MOST_PIXELS = 60_000_000;

  private PagePrinter() {}

  /** Names of the printers of the system, that of the user first; empty where there are none. */
  public static List<String> printers() {
    PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
    String first = usual == null ? "" : usual.getName();
    return Arrays.stream(services())
        .map(PrintService::getName)
        .sorted((a, b) -> Boolean.compare(b.equals(first), a.equals(first)))
        .toList();
  }

  private static PrintService[] services() {
    return PrintServiceLookup.lookupPrintServices(DocFlavor.SERVICE_FORMATTED.PRINTABLE, null);
  }

  /** The printer of a name. */
  public static Optional<PrintService> find(String name) {
    return Arrays.stream(services()).filter(s -> s.getName().equals(name)).findFirst();
  }

  /**
   * Prints a page.
   *
   * @param composer composer of the page
   * @param page page
   * @param setup its setup
   * @param printer printer, or a stream that takes its place
   * @param copies number of copies
   * @throws PrintException if the printer refuses
   */
  public static void print(
      PageComposer composer,
      PageComposer.Page page,
      PageSetup setup,
      PrintService printer,
      int copies)
      throws PrintException {
    BufferedImage picture = composer.picture(page, dpi(page));
    PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
    attributes.add(new JobName(page.title(), null));
    attributes.add(new Copies(Math.max(1, copies)));
    attributes.add(media(setup.paper()));
    attributes.add(
        setup.landscape() ? OrientationRequested.LANDSCAPE : OrientationRequested.PORTRAIT);
    attributes.add(
        new MediaPrintableArea(
            0,
            0,
            (float) setup.paper().widthMm(),
            (float) setup.paper().heightMm(),
            MediaPrintableArea.MM));
    DocPrintJob job = printer.createPrintJob();
    Printable printable = (g, format, index) -> paint((Graphics2D) g, format, index, page, picture);
    Doc doc = new SimpleDoc(printable, DocFlavor.SERVICE_FORMATTED.PRINTABLE, null);
    job.print(doc, attributes);
  }

  private static double dpi(PageComposer.Page page) {
    double inches = page.widthMm() * page.heightMm() / (MM_PER_INCH * MM_PER_INCH);
    return Math.min(DPI, Math.sqrt(MOST_PIXELS / inches));
  }

  private static int paint(
      Graphics2D g, PageFormat format, int index, PageComposer.Page page, BufferedImage picture) {
    if (index > 0) {
      return Printable.NO_SUCH_PAGE;
    }
    double w = page.widthMm() / MM_PER_INCH * POINTS_PER_INCH;
    double h = page.heightMm() / MM_PER_INCH * POINTS_PER_INCH;
    Graphics2D own = (Graphics2D) g.create();
    own.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    // In the middle of the sheet and true to scale, whatever margin the printer claims.
    own.translate((format.getWidth() - w) / 2, (format.getHeight() - h) / 2);
    own.scale(w / picture.getWidth(), h / picture.getHeight());
    own.drawImage(picture, 0, 0, null);
    own.dispose();
    return Printable.PAGE_EXISTS;
  }

  private static MediaSizeName media(Paper paper) {
    return switch (paper) {
      case A4 -> MediaSizeName.ISO_A4;
      case A3 -> MediaSizeName.ISO_A3;
      case A2 -> MediaSizeName.ISO_A2;
      case A1 -> MediaSizeName.ISO_A1;
      case A0 -> MediaSizeName.ISO_A0;
    };
  }
}
