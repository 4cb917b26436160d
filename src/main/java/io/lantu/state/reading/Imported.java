package io.lantu.state.reading;

import io.lantu.library.ImportReport;
import io.lantu.library.Library;
import io.lantu.settings.Messages;
import io.lantu.task.BackgroundTask;
import io.lantu.text.DocumentProblem;
import io.lantu.text.ReadListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What became of files given to the library.
 *
 * @param reports for each file that was read, by name
 * @param problems for each file that was not, one line
 */
public record Imported(Map<String, ImportReport> reports, List<String> problems) {
  private static final Logger LOG = Logger.getLogger(Imported.class.getName());

  /** Puts files into a library, one after the other; worker. */
  static Imported into(
      Library library, List<Path> files, Messages messages, BackgroundTask.Progress progress)
      throws IOException {
    Map<String, ImportReport> reports = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < files.size() && !progress.isCancelled(); i++) {
      Path file = files.get(i);
      int before = i;
      ReadListener listener =
          new ReadListener() {
            @Override
            public void progress(double done) {
              progress.done((before + done) / files.size());
            }

            @Override
            public boolean isCancelled() {
              return progress.isCancelled();
            }
          };
      try {
        reports.put(String.valueOf(file.getFileName()), library.add(file, listener));
      } catch (DocumentProblem e) {
        LOG.log(Level.INFO, "Not imported: " + file, e);
        problems.add(e.text(messages));
      } catch (IOException e) {
        LOG.log(Level.WARNING, "Not stored: " + file, e);
        problems.add(file.getFileName() + ": " + e.getMessage());
      }
    }
    return new Imported(reports, problems);
  }
}
