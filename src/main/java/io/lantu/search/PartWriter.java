package io.lantu.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/** Writes the items of one source into an index of its own. Worker. */
final class PartWriter implements AutoCloseable {
  private static final double BUFFER_MB = 16;
  private static final FieldType TEXT_SINGLES = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType TEXT_PAIRS =
      type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  private static final FieldType NAME_SINGLES = type(IndexOptions.DOCS, true);
  private static final FieldType NAME_PAIRS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

  private final IndexWriter writer;

  PartWriter(Directory directory) throws IOException {
    // Nothing is analysed: the fields bring their terms.
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setSimilarity(new Density());
    config.setRAMBufferSizeMB(BUFFER_MB);
    // Keeps the order of the items; equal hits then come in that order.
    config.setMergePolicy(new LogDocMergePolicy());
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setUseCompoundFile(false);
    writer = new IndexWriter(directory, config);
  }

  private static FieldType type(IndexOptions options, boolean name) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setOmitNorms(name);
    type.freeze();
    return type;
  }

  void add(IndexedItem item) throws IOException {
    Document doc = new Document();
    doc.add(new SortedDocValuesField(IndexFields.TYPE, new BytesRef(item.type().name())));
    doc.add(new StoredField(IndexFields.TYPE, item.type().name()));
    doc.add(new StoredField(IndexFields.ID, item.id()));
    doc.add(new StoredField(IndexFields.TITLE, item.title()));
    doc.add(new StoredField(IndexFields.ABOUT, item.about()));
    if (item.plan() != null) {
      doc.add(new StoredField(IndexFields.PLAN, item.plan()));
    }
    for (String plan : item.plans()) {
      doc.add(new SortedSetDocValuesField(IndexFields.PLAN, new BytesRef(plan)));
    }
    for (String topic : item.topics()) {
      doc.add(new SortedSetDocValuesField(IndexFields.TOPIC, new BytesRef(topic)));
    }
    if (!item.regions().isEmpty()) {
      doc.add(new StoredField(IndexFields.REGION, item.regions().get(0)));
    }
    for (String region : item.regions()) {
      doc.add(new SortedSetDocValuesField(IndexFields.REGION, new BytesRef(region)));
    }
    if (!item.text().isEmpty()) {
      doc.add(new StoredField(IndexFields.TEXT, item.text()));
      int[] run = FoldedText.fold(item.text()).codePoints().toArray();
      doc.add(new Field(IndexFields.TEXT_SINGLES, new IndexFields.Grams(run, 1), TEXT_SINGLES));
      doc.add(new Field(IndexFields.TEXT_PAIRS, new IndexFields.Grams(run, 2), TEXT_PAIRS));
    }
    if (!item.names().isEmpty()) {
      item.names().forEach(name -> doc.add(new StoredField(IndexFields.NAME, name)));
      int[] run = IndexFields.nameRun(item.names());
      doc.add(new Field(IndexFields.NAME_SINGLES, new IndexFields.Grams(run, 1), NAME_SINGLES));
      doc.add(new Field(IndexFields.NAME_PAIRS, new IndexFields.Grams(run, 2), NAME_PAIRS));
    }
    for (Sound sound : item.sounds()) {
      doc.add(new StoredField(IndexFields.SOUND, pack(sound)));
      addTails(doc, sound);
    }
    writer.addDocument(doc);
  }

  private static void addTails(Document doc, Sound sound) {
    for (int i = 0; i < sound.parts().size(); i++) {
      String fewest =
          Character.toString('0' + (i == 0 ? sound.shortest() : sound.shortestInside()));
      for (String tail : sound.tails(i, IndexFields.LONGEST_SOUND)) {
        String end = tail.length() < IndexFields.LONGEST_SOUND ? "$" : "";
        if (i == 0) {
          doc.add(new StringField(IndexFields.SOUNDS, "^" + fewest + tail + end, Field.Store.NO));
        } else {
          doc.add(new StringField(IndexFields.SOUNDS, fewest + tail + end, Field.Store.NO));
        }
      }
    }
  }

  /** A sound in one line, read again by {@link #unpack}. */
  private static String pack(Sound sound) {
    return (sound.whole() ? "w" : "i")
        + sound.shortest()
        + sound.shortestInside()
        + sound.name()
        + " "
        + String.join(" ", sound.parts());
  }

  static Sound unpack(String line) {
    int blank = line.indexOf(' ');
    return new Sound(
        Integer.parseInt(line.substring(3, blank)),
        List.of(line.substring(blank + 1).split(" ")),
        line.charAt(0) == 'w',
        line.charAt(1) - '0',
        line.charAt(2) - '0');
  }

  /** Packs all into one segment and makes it last. */
  void finish() throws IOException {
    writer.forceMerge(1);
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
