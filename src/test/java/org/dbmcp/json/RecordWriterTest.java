package org.dbmcp.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordWriterTest {
    private record Values(Instant at, LocalDate day, double ratio, BigDecimal price, Object none) {}

    @Test
    void givenEveryComponent_whenWritten_thenReadsBackTheSame() {
        // GIVEN
        var sample =
                new Sample(
                        "n",
                        3,
                        Optional.of("red"),
                        Optional.of(Sample.Level.READ_ONLY),
                        Optional.of(Arrays.asList("a", 1L, new BigDecimal("2.50"), true, null)),
                        Optional.of(List.of(1L, 2L)),
                        Optional.of(Map.of("f", false)),
                        Optional.of(new Sample.Inner(true, Optional.of(0.5))),
                        Optional.of(StrictJson.read("[{}]")));
        // WHEN
        var object = RecordWriter.write(sample);
        // THEN
        assertEquals(sample, RecordReader.read(object, Sample.class));
    }

    @Test
    void givenValuesOfJsonB_whenWritten_thenAsItSaysAndNullIsLeftOut() {
        // GIVEN
        var values =
                new Values(
                        Instant.parse("2026-01-01T00:00:00Z"),
                        LocalDate.parse("2026-02-03"),
                        Double.NaN,
                        new BigDecimal("1.10"),
                        null);
        // WHEN
        var object = RecordWriter.write(values);
        // THEN
        assertEquals(
                "{\"at\":\"2026-01-01T00:00:00Z\",\"day\":\"2026-02-03\",\"ratio\":\"NaN\",\"price\":1.10}",
                object.toString());
    }
}
