package org.dbmcp.feature.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dbmcp.result.Column;
import org.dbmcp.result.Source;
import org.junit.jupiter.api.Test;

class ColumnsJsonTest {
    @Test
    void givenColumns_whenDescribed_thenEachTellsWhatIsKnownOfIt() {
        // GIVEN
        List<Column> columns =
                List.of(
                        new Column("n", "int4", "number", false, new Source("public", "t", "n")),
                        new Column("m", "text", "text", true, new Source(null, "t", "n")),
                        new Column("k", "int8", "string", null, null));
        // WHEN
        String whole = ColumnsJson.whole(columns).toString();
        String brief = ColumnsJson.brief(columns).toString();
        // THEN
        assertEquals(
                """
                [{"name":"n","type":"int4","encoding":"number","nullable":false,"schema":"public","table":"t"},\
                {"name":"m","type":"text","encoding":"text","nullable":true,"table":"t","column":"n"},\
                {"name":"k","type":"int8","encoding":"string"}]""",
                whole);
        assertEquals(
                """
                [{"name":"n","type":"int4"},{"name":"m","type":"text"},{"name":"k","type":"int8"}]""",
                brief);
    }
}
