package org.dbmcp.database;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a server that speaks PostgreSQL's protocol may try. */
final class RoguePostgreSql {
    private static final int TLS_WANTED = 80_877_103;
    private static final int CLEAR_TEXT = 3;
    private static final int SASL = 10;
    private static final int SASL_CONTINUE = 11;

    private RoguePostgreSql() {}

    /** Has no TLS, and asks for the password itself. */
    static RogueServer.Talk wantingThePassword() {
        return (client, answer) -> {
            if (start(client) == TLS_WANTED) {
                answer.write('N');
                start(client);
            }
            authentication(answer, CLEAR_TEXT, new byte[0]);
        };
    }

    /** Agrees to TLS, and says nothing more. */
    static RogueServer.Talk silentInTheHandshake() {
        return (client, answer) -> {
            start(client);
            answer.write('S');
        };
    }

    /** Wants the password hashed so often that it takes hours. */
    static RogueServer.Talk wantingTooManyRounds() {
        return (client, answer) -> {
            start(client);
            authentication(answer, SASL, bytes("SCRAM-SHA-256\0\0"));
            String first = message(client);
            String nonce = first.substring(first.indexOf(",r=") + 3);
            String more = "r=%sx,s=c2FsdHNhbHQ=,i=2147483647".formatted(nonce);
            authentication(answer, SASL_CONTINUE, bytes(more));
        };
    }

    /** Reads a message without a type; gives the number that it begins with. */
    private static int start(DataInputStream client) throws IOException {
        int length = client.readInt();
        int code = client.readInt();
        client.readFully(new byte[length - 8]);
        return code;
    }

    private static String message(DataInputStream client) throws IOException {
        client.readByte();
        byte[] content = new byte[client.readInt() - 4];
        client.readFully(content);
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static void authentication(OutputStream answer, int method, byte[] content)
            throws IOException {
        DataOutputStream output = new DataOutputStream(answer);
        output.writeByte('R');
        output.writeInt(8 + content.length);
        output.writeInt(method);
        output.write(content);
        output.flush();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
