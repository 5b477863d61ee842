package org.dbmcp.mcp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.dbmcp.json.StrictJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientTest {
    @ParameterizedTest(name = "{0}: form {1}, url {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {}                                | false | false
                    {"elicitation":{}}                | true  | false
                    {"elicitation":{"form":{}}}       | true  | false
                    {"elicitation":{"url":{}}}        | false | true
                    {"elicitation":{"form":{},"url":{}}} | true | true
                    """)
    void givenCapabilities_whenAskedForAMode_thenFormsAreMeantWithoutOne(
            String capabilities, boolean form, boolean url) {
        // GIVEN
        Client sut = new Client("c", "1", StrictJson.read(capabilities).asJsonObject());

        // WHEN
        boolean canForm = sut.canElicit("form");
        boolean canUrl = sut.canElicit("url");

        // THEN
        assertEquals(form, canForm);
        assertEquals(url, canUrl);
    }
}
