package org.dbmcp.it.database;

import java.nio.ByteBuffer;

/**
 * What a client sends to a server, as far as it has to be understood to count the statements that
 * are run in it. Portions of a result and answers of the server are none.
 */
final class ClientFrames {
    private static final int TLS_WISH = 80_877_103;
    private static final int ENCRYPTION_WISH = 80_877_104;
    private static final int QUERY = 0x03;
    private static final int EXECUTE = 0x17;

    private final boolean postgreSql;
    private final byte[] head = new byte[8];
    private int read;
    private int skip;
    private boolean introduced;

    ClientFrames(Engine engine) {
        postgreSql = engine == Engine.POSTGRESQL;
    }

    /** How many statements begin in these bytes, which follow those of the call before. */
    int statements(byte[] bytes, int length) {
        int found = 0;
        for (int i = 0; i < length; i++) {
            if (skip > 0) {
                int jump = Math.min(skip, length - i);
                skip -= jump;
                i += jump - 1;
            } else {
                head[read++] = bytes[i];
                found += postgreSql ? postgreSql() : mySql();
            }
        }
        return found;
    }

    /** After the introduction a letter and a length: {@code B} binds and runs, {@code Q} runs. */
    private int postgreSql() {
        ByteBuffer read = ByteBuffer.wrap(head);
        if (!introduced) {
            if (this.read == 8) {
                int code = read.getInt(4);
                introduced = code != TLS_WISH && code != ENCRYPTION_WISH;
                next(read.getInt(0) - 8);
            }
            return 0;
        }
        if (this.read < 5) {
            return 0;
        }
        next(read.getInt(1) - 4);
        return head[0] == 'B' || head[0] == 'Q' ? 1 : 0;
    }

    /** A length, a number that is 0 in a new command, and what is to be done. */
    private int mySql() {
        int length = (head[0] & 0xff) | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16;
        if (read < 4 || (read == 4 && length > 0)) {
            return 0;
        }
        next(Math.max(0, length - 1));
        boolean runs = head[4] == QUERY || head[4] == EXECUTE;
        return head[3] == 0 && length > 0 && runs ? 1 : 0;
    }

    private void next(int left) {
        skip = left;
        read = 0;
    }
}
