package org.dbmcp.driver.mysql;

import com.mysql.cj.NativeSession;
import com.mysql.cj.exceptions.CJException;
import com.mysql.cj.protocol.a.NativeMessageBuilder;
import com.mysql.cj.protocol.a.NativePacketPayload;
import com.mysql.cj.protocol.a.NativeProtocol;
import com.mysql.cj.protocol.a.NativeServerSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/**
 * Makes a session as new in one round trip. Connector/J's own reset sets its session up again with
 * a statement for each setting, and every call would pay for all of them.
 */
final class MySqlReset {
    private MySqlReset() {}

    /**
     * Resets the session, then sets its variables: two commands, sent before the first answer.
     *
     * @param settings one SET statement, which ends autocommit as well
     */
    static void run(NativeSession session, String settings) throws SQLException {
        NativeServerSession state = (NativeServerSession) session.getServerSession();
        NativeMessageBuilder commands = new NativeMessageBuilder(state.supportsQueryAttributes());
        byte[] set = settings.getBytes(StandardCharsets.UTF_8);
        try {
            NativeProtocol protocol = session.getProtocol();
            send(protocol, commands.buildComResetConnection(null));
            send(protocol, commands.buildComQuery(null, session, set));
            receive(protocol);
            receive(protocol);
            state.setAutoCommit(false);
        } catch (IOException | CJException e) {
            throw new SQLException("The session could not be reset", "08S01", e);
        }
    }

    /** Each command counts its packets from 0. */
    private static void send(NativeProtocol protocol, NativePacketPayload packet)
            throws IOException {
        protocol.getPacketSender().send(packet.getByteBuffer(), packet.getPosition(), (byte) 0);
    }

    /** Takes the answer to a command; an error is thrown. */
    private static void receive(NativeProtocol protocol) {
        protocol.getPacketReader().resetMessageSequence();
        protocol.checkErrorMessage();
    }
}
