package io.lantu.export;

import io.lantu.atlas.SceneStage;
import io.lantu.model.Language;
import io.lantu.render.ImageRenderer;
import io.lantu.render.MapFurniture;
import io.lantu.render.MapPainter;
import io.lantu.render.Quality;
import io.lantu.render.Viewport;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * Writes blocks as DOCX for A4, with a Chinese font on every run and outline levels on headings.
 */
final class DocxFile {
  private static final String FONT = SlideText.FONT;
  private static final int WIDTH_PT = 482;
  private static final double DPI = 200;
  private static final int TWIPS = 20;
  private static final String RULE = "D9D6CF";

  private final SceneStage stage;
  private final MapPainter painter;
  private final XWPFDocument document;

  private DocxFile(SceneStage stage, MapPainter painter, XWPFDocument document) {
    this.stage = stage;
    this.painter = painter;
    this.document = document;
  }

  static byte[] of(
      SceneStage stage,
      MapPainter painter,
      Wording words,
      String title,
      List<Block> blocks,
      ExportProgress progress)
      throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setTitle(title);
      document.getProperties().getCoreProperties().setCreator("Lantu");
      page(document);
      DocxFile file = new DocxFile(stage, painter, document);
      file.footer(words);
      for (int i = 0; i < blocks.size(); i++) {
        progress.next(i, blocks.size());
        file.add(blocks.get(i));
      }
      progress.next(blocks.size(), blocks.size());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return out.toByteArray();
    }
  }

  private static void page(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    var margin = section.addNewPgMar();
    BigInteger side = BigInteger.valueOf((11906 - WIDTH_PT * TWIPS) / 2);
    margin.setLeft(side);
    margin.setRight(side);
    margin.setTop(BigInteger.valueOf(1134));
    margin.setBottom(BigInteger.valueOf(1134));
  }

  private void footer(Wording words) {
    XWPFFooter footer = document.createFooter(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT);
    XWPFParagraph p = footer.createParagraph();
    p.setAlignment(ParagraphAlignment.CENTER);
    Language language = words.language();
    run(
        p,
        MapFurniture.statementLine(language, null) + " · " + words.text("map.sources"),
        7.5,
        false,
        "6E6B65");
    p.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  private void add(Block block) throws IOException {
    if (block instanceof Block.Heading h) {
      XWPFParagraph p = document.createParagraph();
      p.setSpacingBefore(h.level() == 1 ? 0 : 200);
      p.setSpacingAfter(80);
      p.setKeepNext(true);
      var properties = p.getCTP().isSetPPr() ? p.getCTP().getPPr() : p.getCTP().addNewPPr();
      properties.addNewOutlineLvl().setVal(BigInteger.valueOf(h.level() - 1L));
      double size = h.level() == 1 ? 20 : h.level() == 2 ? 13.5 : 11;
      run(p, h.text(), size, true, h.level() == 2 ? "D01F22" : "2B2926");
    } else if (block instanceof Block.Text t) {
      XWPFParagraph p = document.createParagraph();
      p.setSpacingAfter(80);
      boolean quiet = t.tone() == Block.Tone.QUIET;
      double size = t.tone() == Block.Tone.LEAD ? 12 : quiet ? 9 : 10.5;
      run(p, t.text(), size, false, quiet ? "6E6B65" : "2B2926");
    } else if (block instanceof Block.Item i) {
      XWPFParagraph p = document.createParagraph();
      p.setIndentationLeft(280);
      p.setIndentationHanging(280);
      p.setSpacingAfter(60);
      run(p, "▪ ", 9, false, "D01F22");
      XWPFRun words = run(p, i.text(), 10.5, false, "2B2926");
      if (!i.source().isBlank()) {
        words.addBreak();
        run(p, i.source(), 8.5, false, "6E6B65");
      }
    } else if (block instanceof Block.Grid g) {
      grid(g);
    } else if (block instanceof Block.Figure f) {
      figure(f);
    }
  }

  private static XWPFRun run(
      XWPFParagraph p, String text, double size, boolean bold, String color) {
    XWPFRun run = p.createRun();
    run.setText(text);
    run.setFontSize(size);
    run.setBold(bold);
    run.setColor(color);
    for (XWPFRun.FontCharRange range : XWPFRun.FontCharRange.values()) {
      run.setFontFamily(FONT, range);
    }
    run.setLang("zh-CN");
    return run;
  }

  private void grid(Block.Grid g) {
    XWPFTable table = document.createTable(1, g.head().size());
    table.setWidth(WIDTH_PT * TWIPS);
    table.setCellMargins(40, 70, 40, 70);
    XWPFTable.XWPFBorderType thin = XWPFTable.XWPFBorderType.SINGLE;
    XWPFTable.XWPFBorderType none = XWPFTable.XWPFBorderType.NONE;
    table.setInsideHBorder(thin, 4, 0, RULE);
    table.setBottomBorder(thin, 4, 0, RULE);
    table.setTopBorder(none, 0, 0, RULE);
    table.setInsideVBorder(none, 0, 0, RULE);
    table.setLeftBorder(none, 0, 0, RULE);
    table.setRightBorder(none, 0, 0, RULE);
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    for (int c = 0; c < g.head().size(); c++) {
      cell(head.getCell(c), g.head().get(c), true, g.shares().get(c));
      head.getCell(c).setColor("F3F1EC");
    }
    for (List<String> row : g.rows()) {
      XWPFTableRow r = table.createRow();
      r.setCantSplitRow(true);
      for (int c = 0; c < row.size(); c++) {
        cell(r.getCell(c), row.get(c), false, g.shares().get(c));
      }
    }
    document.createParagraph().setSpacingAfter(60);
  }

  private static void cell(XWPFTableCell cell, String text, boolean bold, double share) {
    var properties =
        cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    var width = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
    width.setType(STTblWidth.DXA);
    width.setW(BigInteger.valueOf(Math.round(WIDTH_PT * TWIPS * share)));
    run(cell.getParagraphs().get(0), text, 9, bold, "2B2926");
  }

  private void figure(Block.Figure f) throws IOException {
    int px = (int) Math.round(WIDTH_PT * FlowPdf.PX_PER_POINT);
    int py = (int) Math.round(px * f.ratio());
    Viewport view =
        stage.view(
            f.scene(), new SceneStage.Frame(px, py, px * 0.05, py * 0.07, px * 0.16, py * 0.09, 1));
    double paperMetres = 0.0254 / 72 * WIDTH_PT / px;
    MapPicture picture =
        new MapPicture(
            painter,
            stage.content(f.scene(), f.theme()),
            stage.info(f.scene()),
            view,
            view.resolution() / paperMetres,
            EnumSet.of(
                PageSetup.Piece.LEGEND, PageSetup.Piece.SCALE_BAR, PageSetup.Piece.NORTH_ARROW),
            0);
    double k = WIDTH_PT / 72.0 * DPI / px;
    BufferedImage image =
        new BufferedImage(
            (int) Math.round(px * k), (int) Math.round(py * k), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.scale(k, k);
    picture.paint(g, Quality.PRINT);
    g.dispose();
    XWPFParagraph p = document.createParagraph();
    p.setSpacingAfter(120);
    try {
      p.createRun()
          .addPicture(
              new ByteArrayInputStream(ImageRenderer.png(image, DPI)),
              org.apache.poi.common.usermodel.PictureType.PNG,
              f.scene().title() + ".png",
              Units.toEMU(WIDTH_PT),
              Units.toEMU(WIDTH_PT * f.ratio()));
    } catch (InvalidFormatException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
