package org.latchkey.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;

/** One connection through a {@link TcpProxy}. */
final class ProxiedConnection {

    private static final int CHUNK = 64 * 1024;

    private final TcpProxy proxy;
    private final Socket client;
    private final Socket server;
    private volatile HeldAnswer hold;

    ProxiedConnection(TcpProxy proxy, Socket client, Socket server) throws IOException {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    void pumpRequests() {
        pump(client, server, this::lookAtRequest);
    }

    void pumpAnswers() {
        pump(server, client, this::lookAtAnswer);
    }

    private void lookAtRequest(byte[] request) {
        HeldAnswer asked = hold == null ? proxy.heldBy(request) : null;
        if (asked != null) {
            hold = asked;
        }
    }

    private void lookAtAnswer(byte[] answer) {
        HeldAnswer held = hold;
        if (held != null && held.isIn(answer)) {
            held.hold();
            hold = null;
        }
    }

    private interface Look {
        void at(byte[] chunk);
    }

    private void pump(Socket from, Socket to, Look look) {
        byte[] chunk = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                look.at(Arrays.copyOf(chunk, read));
                proxy.awaitOpen();
                out.write(chunk, 0, read);
            }
            proxy.awaitOpen();
            close();
        } catch (IOException e) {
            reset();
        } finally {
            proxy.ended(this);
        }
    }

    private void close() throws IOException {
        client.close();
        server.close();
    }

    void reset() {
        reset(client);
        reset(server);
    }

    /** Closes in the way that makes the other end fail. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It was closed already.
        }
    }
}
