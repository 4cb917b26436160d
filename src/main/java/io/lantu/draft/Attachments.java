package io.lantu.draft;

import io.lantu.model.Catalogue;
import io.lantu.pack.PackFiles;

/**
 * What a draft carries into the pack without offering it for editing.
 *
 * @param content passages, boxes and indicators read from the document; of an opened pack, all it
 *     holds, for showing only
 * @param files files of the opened pack, written back as they were; none for a new pack
 */
public record Attachments(Catalogue.Content content, PackFiles files) {}
