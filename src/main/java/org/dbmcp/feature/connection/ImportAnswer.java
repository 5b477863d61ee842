package org.dbmcp.feature.connection;

import java.time.Instant;
import java.util.List;

/** What an import answers: what became of each entry, and how many of which. */
record ImportAnswer(
        boolean success,
        List<Entry> importResults,
        String importedAt,
        Summary summary,
        String message) {

    /**
     * What became of one entry.
     *
     * @param status {@code validated}, {@code skipped} or {@code failed}
     * @param message what to do next; null unless it was imported
     * @param error why it was not imported; null if it was
     */
    record Entry(String name, String status, boolean success, String message, String error) {
        static Entry validated(String name) {
            return new Entry(
                    name,
                    "validated",
                    true,
                    "Configuration imported successfully. Note: You will need to provide credentials when connecting.",
                    null);
        }

        static Entry skipped(String name, String error) {
            return new Entry(name, "skipped", false, null, error);
        }

        static Entry failed(String name, String error) {
            return new Entry(name, "failed", false, null, error);
        }
    }

    /** How many of which; the skipped ones count among the failed ones too. */
    record Summary(int total, int successful, int failed, int skipped) {}

    static ImportAnswer of(List<Entry> entries) {
        int successful = (int) entries.stream().filter(Entry::success).count();
        int skipped =
                (int) entries.stream().filter(each -> each.status().equals("skipped")).count();
        int failed = entries.size() - successful;
        return new ImportAnswer(
                true,
                entries,
                Moments.text(Instant.now()),
                new Summary(entries.size(), successful, failed, skipped),
                "Import completed: %s successful, %s failed. Note: Imported configurations are validated but not connected - you'll need to provide passwords when connecting."
                        .formatted(successful, failed));
    }
}
