package org.dbmcp.driver.postgresql;

import java.util.function.Function;

/**
 * How the server's text of a value is shown, wherever it stands: in a column, an array or a row.
 *
 * @param encoding as in {@link org.dbmcp.result.Column}
 * @param change from a text that is not NULL
 */
record Form(String encoding, Function<String, Object> change) {}
