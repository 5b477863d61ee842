package org.dbmcp.result;

import jakarta.json.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dbmcp.json.JsonBuffer;
import org.dbmcp.json.WrittenArray;

/**
 * Writes rows into an answer as they come: as a text, as JSON arrays, or as both while they are
 * few. What is beyond its bounds goes to be kept, if somebody keeps it.
 */
public final class AnswerRows implements RowWriter {
    /** Which bound left rows out. */
    public enum Cut {
        ROWS,
        BYTES,
        TOKENS
    }

    private static final int MOST_FURTHER = 20;

    private final AnswerBounds bounds;
    private final Supplier<RowText> texts;
    private final RowText text;
    private final RowWriter rest;
    private final Frame frame;
    private final List<AnswerRows> further = new ArrayList<>();
    private final WrittenRow row = new WrittenRow();
    private Tokens tokens = new Tokens();
    private final JsonBuffer arrays = new JsonBuffer();
    private List<Column> columns = List.of();
    private long around;
    private boolean repeats = true;
    private int count;
    private int cutValues;
    private Cut cut;

    /** Rows with nothing around them. */
    public AnswerRows(AnswerBounds bounds, Supplier<RowText> texts, RowWriter rest) {
        this(bounds, texts, rest, Frame.NONE);
    }

    /**
     * @param texts makes a text for one result; gives null for JSON arrays only
     * @param rest takes the rows that are left out; null when they are not wanted
     * @param frame what stands around them
     */
    public AnswerRows(AnswerBounds bounds, Supplier<RowText> texts, RowWriter rest, Frame frame) {
        this.frame = frame;
        this.bounds = bounds;
        this.texts = texts;
        this.text = texts.get();
        this.rest = rest;
    }

    @Override
    public void begin(List<Column> given) {
        columns = List.copyOf(given);
        around = bounds.maxTokens() > 0 ? frame.first().applyAsLong(columns) : 0;
        if (text != null) {
            text.begin(Labels.unique(columns));
            tokens.add(text.out(), 0, text.out().size());
        }
    }

    @Override
    public boolean row(Object[] values) {
        if (cut == null) {
            row.take(values);
            cut = count == bounds.maxRows() ? Cut.ROWS : taken();
            if (cut == null) {
                count++;
                countCut(values);
                return true;
            }
            if (rest != null) {
                rest.begin(columns);
            }
        }
        return rest != null && rest.row(values);
    }

    private void countCut(Object[] values) {
        for (Object value : values) {
            cutValues += CutValues.in(value);
        }
    }

    /** Null when it was; a row that was not leaves no trace. */
    private Cut taken() {
        JsonBuffer out = out();
        int before = out.size();
        if (text == null) {
            addArray();
        } else {
            text.row(row);
        }
        Tokens mark = tokens.copy();
        tokens.add(out, before, out.size());
        Cut full = full(out);
        if (full != null) {
            out.truncate(before);
            tokens = mark;
        } else if (text != null && repeats) {
            addArray();
        }
        return full;
    }

    private JsonBuffer out() {
        return text == null ? arrays : text.out();
    }

    private void addArray() {
        arrays.put(count == 0 ? '[' : ',');
        row.array(arrays);
        if (text != null && arrays.size() > bounds.maxRepeatedBytes()) {
            repeats = false;
            arrays.truncate(0);
        }
    }

    private Cut full(JsonBuffer out) {
        if (out.size() > bounds.maxBytes()) {
            return Cut.BYTES;
        }
        // one row at least: without any, nobody learns what to leave out
        boolean dear = bounds.maxTokens() > 0 && around + tokens.count() > bounds.maxTokens();
        return dear && count > 0 ? Cut.TOKENS : null;
    }

    /** Takes what the earlier ones left of the bounds. */
    @Override
    public RowWriter further() {
        if (further.size() == MOST_FURTHER) {
            return null;
        }
        AnswerRows next = new AnswerRows(left(), texts, null, frame.next());
        further.add(next);
        return next;
    }

    private AnswerBounds left() {
        long bytes = out().size();
        long cost = around + tokens.count();
        for (AnswerRows each : further) {
            bytes += each.out().size();
            cost += each.around + each.tokens.count();
        }
        return new AnswerBounds(
                bounds.maxRows(),
                Math.max(0, bounds.maxBytes() - bytes),
                bounds.maxTokens() == 0 ? 0 : Math.max(1, bounds.maxTokens() - cost),
                bounds.maxRepeatedBytes());
    }

    /** The results behind the first one. */
    public List<AnswerRows> furtherResults() {
        return further;
    }

    @Override
    public boolean spare() {
        return cut != null;
    }

    /** What the values are; empty when the statement gave no rows. */
    public List<Column> columns() {
        return columns;
    }

    /** The rows as JSON arrays; null when they are too many to stand there beside the text. */
    public JsonArray arrays() {
        return repeats
                ? new WrittenArray(new JsonBuffer().put(arrays).put(count == 0 ? "[]" : "]"))
                : null;
    }

    /** The rows as text, in parts; none without a text. */
    public List<JsonBuffer> parts() {
        return text == null ? List.of() : text.parts(count);
    }

    /** How many rows were taken. */
    public int count() {
        return count;
    }

    /** About how many tokens they cost, without those of further results. */
    public long tokens() {
        return tokens.count();
    }

    /** How many values were cut, in further results as well. */
    public int cutValues() {
        return cutValues + further.stream().mapToInt(AnswerRows::cutValues).sum();
    }

    /** Why further rows were left out; null when none were, as far as is known here. */
    public Cut cut() {
        return cut;
    }
}
