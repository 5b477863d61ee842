package org.dbmcp.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dbmcp.failure.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class XlsxFileTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final FileRows sut = FileRows.xlsx(out);
    @TempDir private Path folder;

    private static Column column(String label, String type, String encoding) {
        return new Column(label, type, encoding, null, null);
    }

    /**
     * The cells of the only sheet, each as its type and text, such as {@code n:1}; null for none.
     */
    private List<List<String>> cells() throws Exception {
        Path file = Files.write(folder.resolve("rows.xlsx"), out.toByteArray());
        Document sheet;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            sheet =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")));
        }
        List<List<String>> rows = new ArrayList<>();
        NodeList found = sheet.getElementsByTagName("row");
        for (int i = 0; i < found.getLength(); i++) {
            rows.add(row((Element) found.item(i)));
        }
        return rows;
    }

    private static List<String> row(Element row) {
        String[] cells = new String[3];
        NodeList found = row.getElementsByTagName("c");
        for (int i = 0; i < found.getLength(); i++) {
            Element cell = (Element) found.item(i);
            String type = cell.getAttribute("t").isEmpty() ? "n" : cell.getAttribute("t");
            cells[cell.getAttribute("r").charAt(0) - 'A'] = type + ":" + cell.getTextContent();
        }
        return Arrays.asList(cells);
    }

    @Test
    void givenRows_whenWritten_thenASheetHasThemUnderAHeader() throws Exception {
        // GIVEN
        sut.begin(
                List.of(
                        column("id", "int4", "number"),
                        column("name", "text", "text"),
                        column("fits", "bool", "boolean")));

        // WHEN
        sut.row(new Object[] {7, "=1+1", true});
        sut.row(new Object[] {null, "", null});
        sut.finish();

        // THEN
        assertEquals(
                List.of(
                        List.of("inlineStr:id", "inlineStr:name", "inlineStr:fits"),
                        List.of("n:7", "inlineStr:=1+1", "b:1"),
                        Arrays.asList(null, "inlineStr:", null)),
                cells());
        assertEquals(2, sut.count());
    }

    @ParameterizedTest(name = "{0} of type {1}")
    @CsvSource({
        "123456789012345, int8, n:123456789012345",
        "1234567890123456, int8, inlineStr:1234567890123456",
        "0.10, numeric, n:0.10",
        "12345678.12345678, 'decimal(16,8)', inlineStr:12345678.12345678",
        "NaN, numeric, inlineStr:NaN",
        "42, bigint unsigned, n:42",
        "0042, text, inlineStr:0042",
        "42, interval, inlineStr:42",
    })
    void givenATextOfANumber_whenWritten_thenItIsANumberWhereASheetKeepsIt(
            String text, String type, String cell) throws Exception {
        // GIVEN
        sut.begin(List.of(column("n", type, "string")));

        // WHEN
        sut.row(new Object[] {text});
        sut.finish();

        // THEN
        assertEquals(cell, cells().get(1).get(0));
    }

    @Test
    void givenCharactersThatXmlDoesNotKnow_whenWritten_thenTheyAreEscaped() {
        assertEquals("a\tb\nc", SheetText.of("a\tb\nc"));
        assertEquals("_x0001__x000D_", SheetText.of("\u0001\r"));
        assertEquals("_x005F_x0041_ _x41_", SheetText.of("_x0041_ _x41_"));
        assertEquals("\uD83D\uDE00", SheetText.of("\uD83D\uDE00"));
        assertEquals("a\uFFFDb\uFFFD", SheetText.of("a\uDE00b\uD83D"));
        assertEquals("_xFFFF_", SheetText.of("\uFFFF"));
    }

    @Test
    void givenAValueLongerThanACell_whenWritten_thenItIsRefused() {
        // GIVEN
        sut.begin(List.of(column("t", "text", "text")));
        boolean fits = sut.row(new Object[] {"x".repeat(XlsxFile.MOST_CHARS)});

        // WHEN
        boolean taken = sut.row(new Object[] {"x".repeat(XlsxFile.MOST_CHARS + 1)});
        Overrun overrun = assertThrows(Overrun.class, sut::finish);

        // THEN
        assertTrue(fits);
        assertFalse(taken);
        assertEquals(FailureKind.NOT_SUPPORTED, overrun.failure().kind());
        assertEquals(
                "A sheet holds at most 32767 characters in a cell; nothing was kept",
                overrun.getMessage());
    }

    @Test
    void givenMoreRowsThanASheetHolds_whenWritten_thenTheyAreRefused() {
        // GIVEN
        FileRows many = FileRows.xlsx(OutputStream.nullOutputStream());
        many.begin(List.of(column("n", "int4", "number")));
        Object[] row = {1};
        for (int i = 1; i < XlsxFile.MOST_ROWS; i++) {
            assertTrue(many.row(row));
        }

        // WHEN
        boolean taken = many.row(row);

        // THEN
        assertFalse(taken);
        assertEquals(
                "A sheet holds at most 1048576 rows with its header; nothing was kept",
                assertThrows(Overrun.class, many::finish).getMessage());
    }

    @Test
    void givenManyRows_whenWritten_thenTheyGoOutAsTheyCome() {
        // GIVEN
        sut.begin(List.of(column("t", "text", "text")));
        int before = out.size();

        // WHEN
        for (int i = 0; i < 20_000; i++) {
            assertTrue(sut.row(new Object[] {Long.toString(i * 0x9E3779B97F4A7C15L, 36)}));
        }

        // THEN
        assertTrue(out.size() > before + 100_000, "only " + out.size() + " bytes came");
    }
}
