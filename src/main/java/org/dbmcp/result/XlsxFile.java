package org.dbmcp.result;

import static org.dbmcp.failure.FailureKind.NOT_SUPPORTED;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dbmcp.failure.Failure;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One sheet of a workbook (ECMA-376), written as its rows come. Texts stand in their cells, for a
 * table of them all would have to be kept.
 */
final class XlsxFile implements RowsFile {
    /** What a sheet and a cell can hold. */
    static final int MOST_ROWS = 1_048_576;

    static final int MOST_COLUMNS = 16_384;
    static final int MOST_CHARS = 32_767;

    private static final int CHUNK_ROWS = 64;
    private static final int CHUNK_CHARS = 1 << 16;

    private final Workbook workbook;
    private final Worksheet sheet;
    private SheetNumber[] numbers = {};
    private int next;
    private int waitingRows;
    private int waitingChars;

    XlsxFile(OutputStream out) {
        workbook = new Workbook(out, "database-mcp", "1.0");
        sheet = workbook.newWorksheet("rows");
    }

    @Override
    public void begin(List<Column> columns) throws IOException {
        if (columns.size() > MOST_COLUMNS) {
            throw overrun("columns", MOST_COLUMNS);
        }
        numbers = columns.stream().map(SheetNumber::of).toArray(SheetNumber[]::new);
        List<String> labels = Labels.unique(columns);
        for (int i = 0; i < labels.size(); i++) {
            text(i, labels.get(i));
        }
        sheet.freezePane(0, 1);
        next++;
        flush();
    }

    /** The first row goes out at once: whoever looks sees that rows come. */
    @Override
    public void row(WrittenRow row) throws IOException {
        if (next == MOST_ROWS) {
            throw overrun("rows with its header", MOST_ROWS);
        }
        for (int i = 0; i < row.size(); i++) {
            cell(i, row.value(i));
        }
        next++;
        waitingRows++;
        if (next == 2 || waitingRows == CHUNK_ROWS || waitingChars >= CHUNK_CHARS) {
            flush();
        }
    }

    private void cell(int column, Object value) throws IOException {
        String text = CellText.of(value);
        if (text == null) {
            return;
        }
        if (value instanceof Boolean truth) {
            sheet.value(next, column, truth);
        } else if (numbers[column].isExact(text)) {
            sheet.value(next, column, new BigDecimal(text));
        } else {
            text(column, text);
        }
    }

    private void text(int column, String text) throws IOException {
        String escaped = SheetText.of(text);
        if (escaped.length() > MOST_CHARS) {
            throw overrun("characters in a cell", MOST_CHARS);
        }
        waitingChars += escaped.length();
        sheet.inlineString(next, column, escaped);
    }

    private static Overrun overrun(String what, int most) {
        return new Overrun(
                new Failure(
                                NOT_SUPPORTED,
                                "A sheet holds at most %s %s; nothing was kept"
                                        .formatted(most, what))
                        .withHint("Export as csv, or less"));
    }

    private void flush() throws IOException {
        sheet.flush();
        waitingRows = 0;
        waitingChars = 0;
    }

    @Override
    public void end() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
