package org.latchkey.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The network between a node and PostgreSQL, which a test may cut, or slow down for one answer.
 *
 * <pre>{@code
 * TcpProxy network = TcpProxy.before(database);
 * LatchkeyServer node = ServerSetup.demoOn(database).reachedBy(network).start();
 * network.cutSilently();
 * }</pre>
 */
public final class TcpProxy implements AutoCloseable {

    private enum State { OPEN, SILENT, REFUSING }

    private final ServerSocket listener;
    private final PostgresDatabase database;
    private final int target;
    private final List<ProxiedConnection> connections = new CopyOnWriteArrayList<>();
    private final List<HeldAnswer> holds = new CopyOnWriteArrayList<>();
    private State state = State.OPEN;

    private TcpProxy(PostgresDatabase database) {
        this.database = database;
        this.target = address(database).getPort();
        try {
            listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TcpProxy before(PostgresDatabase database) {
        TcpProxy proxy = new TcpProxy(database);
        start(proxy::accept, "network");
        return proxy;
    }

    /** The address of the database by way of this. */
    String url() {
        return database.url().replace(":" + target + "/", ":" + listener.getLocalPort() + "/");
    }

    private static URI address(PostgresDatabase database) {
        return URI.create(database.url().substring("jdbc:".length()));
    }

    /** From now on nothing gets through, and neither end is told: what was sent waits, and new connections are never answered. */
    public synchronized void cutSilently() {
        state = State.SILENT;
    }

    /** Breaks all connections so that both ends notice, and each new one at once. */
    public synchronized void reset() {
        state = State.REFUSING;
        connections.forEach(ProxiedConnection::reset);
        notifyAll();
    }

    /** The network is as if nothing had happened. Connections that were only cut go on. */
    public synchronized void restore() {
        state = State.OPEN;
        notifyAll();
    }

    /** Holds an answer, on one connection, while all others go on; see {@link HeldAnswer}. To be asked for beforehand. */
    public HeldAnswer hold(HeldAnswer answer) {
        holds.add(answer);
        return answer;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                start(() -> open(client), "network, new connection");
            }
        } catch (IOException e) {
            // The listener was closed.
        }
    }

    private void open(Socket client) {
        try {
            awaitOpen();
            ProxiedConnection connection = new ProxiedConnection(this, client, new Socket(InetAddress.getLoopbackAddress(), target));
            connections.add(connection);
            start(connection::pumpRequests, "network, requests");
            start(connection::pumpAnswers, "network, answers");
        } catch (IOException e) {
            ProxiedConnection.reset(client);
        }
    }

    /** @throws IOException where connections are broken instead */
    synchronized void awaitOpen() throws IOException {
        try {
            while (state == State.SILENT) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        if (state == State.REFUSING) {
            throw new IOException("The network is down");
        }
    }

    /** The hold that this request asks for, which no other connection gets then. */
    HeldAnswer heldBy(byte[] request) {
        return holds.stream().filter(hold -> hold.isAskedForBy(request) && holds.remove(hold)).findFirst().orElse(null);
    }

    void ended(ProxiedConnection connection) {
        connections.remove(connection);
    }

    private static void start(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reset();
    }
}
