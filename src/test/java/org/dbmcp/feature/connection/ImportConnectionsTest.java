package org.dbmcp.feature.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Set;
import org.dbmcp.access.Caller;
import org.dbmcp.config.ConnectionSettings;
import org.dbmcp.config.Secret;
import org.dbmcp.config.ValueSettings;
import org.dbmcp.config.ValueSettings.BinaryForm;
import org.dbmcp.config.ValueSettings.Numbers;
import org.dbmcp.config.ValueSettings.SpatialForm;
import org.dbmcp.feature.Bench;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportConnectionsTest {
    private static final String COMPLETE =
            "{'type':'plain','host':'localhost','database':'d','user':'u'}";

    private final Bench bench = new Bench();
    private final ImportConnections sut =
            new ImportConnections(bench.databases, new CallerSettings(bench.policy, Bench.QUERIES));

    @AfterEach
    void close() {
        bench.close();
    }

    private JsonObject imported(String name, String entry, boolean overwrite) {
        String arguments =
                "{'connections':{'%s':%s},'overwrite':%s}".formatted(name, entry, overwrite);
        return Bench.call(sut, arguments).structured();
    }

    private static String status(JsonObject answer) {
        return answer.getJsonArray("importResults").getJsonObject(0).getString("status");
    }

    private static String error(JsonObject answer) {
        return answer.getJsonArray("importResults").getJsonObject(0).getString("error");
    }

    @Test
    void givenACompleteEntry_whenImported_thenKeptWithoutPassword() {
        // GIVEN
        // WHEN
        var answer = imported(bench.name, COMPLETE, false);
        // THEN
        assertEquals("validated", status(answer));
        var kept = bench.databases.remembered(Caller.ANONYMOUS).get(bench.name);
        assertEquals("plain", kept.type());
        assertEquals(Secret.NONE, kept.password());
        assertEquals(
                "{\"total\":1,\"successful\":1,\"failed\":0,\"skipped\":0}",
                answer.getJsonObject("summary").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "LOSSLESS, false, BASE64, WKT, 0",
        "JS_SAFE, true, HEX, GEOJSON, 64",
        "NATIVE, false, OMIT, WKT, 16",
        "LOSSLESS, true, BASE64, GEOJSON, 0"
    })
    void givenAConnectionsOwnForms_whenExportedAndImported_thenTheyAreTheSame(
            Numbers numbers, boolean tinyint, BinaryForm binary, SpatialForm spatial, int bytes) {
        // GIVEN
        ValueSettings forms = new ValueSettings(numbers, tinyint, binary, spatial, bytes);
        bench.databases.open(Caller.ANONYMOUS, bench.name, shown(forms));
        JsonObject exported =
                Bench.call(new ExportConnections(bench.databases, Bench.QUERIES), "{}")
                        .structured()
                        .getJsonObject("connections")
                        .getJsonObject(bench.name);
        // WHEN
        var answer = imported("again", exported.toString(), false);
        // THEN
        assertEquals("validated", status(answer), answer::toString);
        assertEquals(!forms.equals(ValueSettings.DEFAULTS), exported.containsKey("options"));
        assertEquals(forms, bench.databases.remembered(Caller.ANONYMOUS).get("again").values());
    }

    @Test
    void givenAnOperatorsMoreBytesThanHold_whenExported_thenAsManyAsHold() {
        // GIVEN
        ValueSettings forms =
                new ValueSettings(
                        Numbers.LOSSLESS, false, BinaryForm.BASE64, SpatialForm.WKT, 32 << 20);
        bench.databases.open(Caller.ANONYMOUS, bench.name, shown(forms));
        // WHEN
        JsonObject exported =
                Bench.call(new ExportConnections(bench.databases, Bench.QUERIES), "{}")
                        .structured()
                        .getJsonObject("connections")
                        .getJsonObject(bench.name);
        // THEN
        int bytes = exported.getJsonObject("options").getInt("maxCellBytes");
        assertEquals(Bench.QUERIES.maxCellChars(), bytes);
        assertEquals("validated", status(imported("again", exported.toString(), false)));
    }

    private ConnectionSettings shown(ValueSettings forms) {
        return new ConnectionSettings(
                bench.settings.type(),
                bench.settings.host(),
                bench.settings.port(),
                bench.settings.database(),
                bench.settings.user(),
                bench.settings.password(),
                bench.settings.tls(),
                bench.settings.access(),
                bench.settings.pool(),
                Set.of(),
                forms);
    }

    @Test
    void givenFormsThatAreNone_whenImported_thenFailedWithTheirName() {
        // GIVEN
        String entry = COMPLETE.replace("}", ",'options':{'numbers':'roman'}}");
        // WHEN
        var answer = imported(bench.name, entry, false);
        // THEN
        assertEquals("failed", status(answer));
        assertEquals(
                "options: 'numbers' must be one of: lossless, js-safe, native, not 'roman'",
                error(answer));
    }

    @Test
    void givenAnIncompleteEntry_whenImported_thenFailedAndNothingKept() {
        // GIVEN
        // WHEN
        var answer = imported(bench.name, "{'host':'localhost'}", false);
        // THEN
        assertEquals("failed", status(answer));
        assertEquals("Missing required fields: type, host, database, or user", error(answer));
        assertEquals(Map.of(), bench.databases.remembered(Caller.ANONYMOUS));
    }

    @Test
    void givenANameThatCannotBeUsed_whenImported_thenFailed() {
        // GIVEN
        // WHEN
        var answer = imported("no/name", COMPLETE, false);
        // THEN
        assertEquals("failed", status(answer));
    }

    @Test
    void givenAUrlForAName_whenImported_thenIsNotRepeated() {
        // GIVEN
        // WHEN
        var answer = imported("mysql://root:s3cret@db/shop", COMPLETE, false);
        // THEN
        assertEquals("failed", status(answer));
        assertFalse(answer.toString().contains("s3cret"), answer::toString);
    }

    @Test
    void givenAPassword_whenImported_thenFailed() {
        // GIVEN
        String entry = COMPLETE.replace("}", ",'password':'p'}");
        // WHEN
        var answer = imported(bench.name, entry, false);
        // THEN
        assertEquals("failed", status(answer));
    }

    @Test
    void givenANameThatIsOpen_whenImported_thenSkipped() {
        // GIVEN
        bench.open();
        // WHEN
        var answer = imported(bench.name, COMPLETE, false);
        // THEN
        assertEquals("skipped", status(answer));
        assertEquals(
                "Connection '%s' already exists. Use overwrite: true to replace it."
                        .formatted(bench.name),
                error(answer));
        assertEquals(1, answer.getJsonObject("summary").getInt("failed"));
    }

    @Test
    void givenANameThatIsOpen_whenImportedWithOverwrite_thenKeptAndTheConnectionLives() {
        // GIVEN
        bench.open();
        // WHEN
        var answer = imported(bench.name, COMPLETE, true);
        // THEN
        assertEquals("validated", status(answer));
        assertTrue(bench.databases.has(Caller.ANONYMOUS, bench.name));
        bench.databases.get(Caller.ANONYMOUS, bench.name).test();
    }

    @Test
    void givenTheNameOfAStoredOne_whenImportedWithOverwrite_thenSkipped() {
        // GIVEN
        // WHEN
        var answer = imported("stored", COMPLETE, true);
        // THEN
        assertEquals("skipped", status(answer));
        assertEquals("Configuration 'stored' is the operator's and stays as it is", error(answer));
    }

    @Test
    void givenAnExport_whenImported_thenEveryFieldIsUnderstood() {
        // GIVEN
        bench.open();
        var exported =
                Bench.call(new ExportConnections(bench.databases, Bench.QUERIES), "{}")
                        .structured()
                        .getJsonObject("connections")
                        .getJsonObject(bench.name);
        // WHEN
        var answer = imported("copy", exported.toString(), false);
        // THEN
        assertEquals("validated", status(answer));
    }
}
