package org.dbmcp.it.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Ways to servers on loopback that pass nothing on before every one of them is asked. */
public final class MeetingPlace implements AutoCloseable {
    private final List<ServerSocket> doors = new ArrayList<>();
    private final CountDownLatch missing;

    /** Opens a way to each of the ports. */
    public MeetingPlace(List<Integer> targets) throws IOException {
        missing = new CountDownLatch(targets.size());
        for (int target : targets) {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            doors.add(door);
            Thread.ofVirtual().start(() -> accept(door, target));
        }
    }

    /** Where the ways begin, in the order of their targets. */
    public List<Integer> ports() {
        return doors.stream().map(ServerSocket::getLocalPort).toList();
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket each : doors) {
            each.close();
        }
        while (missing.getCount() > 0) {
            missing.countDown();
        }
    }

    private void accept(ServerSocket door, int target) {
        boolean first = true;
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (first) {
                    missing.countDown();
                }
                first = false;
                Thread.ofVirtual().start(() -> join(client, target));
            } catch (IOException e) {
                // the door was closed
            }
        }
    }

    private void join(Socket client, int target) {
        try {
            missing.await();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            Thread.ofVirtual().start(() -> pump(client, server));
            pump(server, client);
        } catch (IOException e) {
            // the target is away: the caller sees nothing
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // one side has gone; closing both tells the other
        }
    }
}
