package org.dbmcp.feature.schema;

import java.util.List;

/**
 * A step from one table to the next along a reference.
 *
 * @param forward whether it goes the way in which the reference points
 */
record Step(Reference reference, boolean forward) {
    TableName from() {
        return forward ? reference.from() : reference.to();
    }

    TableName to() {
        return forward ? reference.to() : reference.from();
    }

    List<String> fromColumns() {
        return forward ? reference.columns() : reference.toColumns();
    }

    List<String> toColumns() {
        return forward ? reference.toColumns() : reference.columns();
    }
}
