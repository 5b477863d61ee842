package org.dbmcp.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Comma-separated values. NULL is empty, the empty text is in quotes. */
public final class CsvText extends RowText {
    private final CsvWriter csv =
            CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .quoteStrategy(QuoteStrategies.EMPTY)
                    .build(new Utf8Writer(out()));

    @Override
    void begin(List<String> labels) {
        csv.writeRecord(labels);
        flush();
    }

    @Override
    void row(WrittenRow row) {
        String[] cells = new String[row.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = CellText.of(row.value(i));
        }
        csv.writeRecord(cells);
        flush();
    }

    /** So that a row can be taken back. */
    private void flush() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
