package org.dbmcp.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Comma-separated values. NULL is empty, the empty text is in quotes. */
public final class CsvText {
    private static final CsvWriter.CsvWriterBuilder FORMAT =
            CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .quoteStrategy(QuoteStrategies.EMPTY);

    private CsvText() {}

    /** The rows under the names of their columns. */
    public static String of(List<String> labels, JsonArray rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = FORMAT.build(text)) {
            csv.writeRecord(labels);
            for (int i = 0; i < rows.size(); i++) {
                csv.writeRecord(
                        rows.getJsonArray(i).stream().map(CsvText::cell).toArray(String[]::new));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(JsonValue value) {
        return value.getValueType() == ValueType.NULL ? null : CellText.of(value);
    }
}
