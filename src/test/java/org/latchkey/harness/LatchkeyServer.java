package org.latchkey.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * The WAR that ships on the server that this run is about, in a process of its own.
 *
 * <p>{@link #shared()} is one server for all tests of a run, in demo mode on PostgreSQL; who needs other settings, a restart or
 * a start that is refused uses {@link ServerSetup} and closes what it starts.
 */
public final class LatchkeyServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final String DEPLOYED = "Latchkey is ready";

    private final Process process;
    private final Watchdog watchdog;
    private final ServerLog log;
    private final URI url;
    private final ServerSetup setup;
    final Launch launch;

    private LatchkeyServer(ServerSetup setup, Process process, Launch launch) {
        this.setup = setup;
        this.launch = launch;
        this.process = process;
        this.watchdog = Watchdog.over(process.pid());
        this.log = ServerLog.of(process, Artefacts.newLogFile());
        this.url = URI.create("http://127.0.0.1:" + launch.port() + launch.contextPath() + "/");
    }

    /** The server of this run: demo mode, a PostgreSQL whose tables it does not own, trusted proxy, mail host. Started at first use, stopped at the end. */
    public static LatchkeyServer shared() {
        return SharedServer.SERVER;
    }

    /** Waits until the server says that it is ready, which it does whether it deployed the application or not. */
    void awaitStart(boolean deployed) {
        try {
            awaitReady();
            if (log.contains(DEPLOYED) != deployed) {
                throw new AssertionError((deployed ? "Not deployed" : "Deployed, though it should have been refused") + log.ending());
            }
        } catch (AssertionError e) {
            close();
            throw e;
        }
    }

    /** Waits until the server has deployed what it was given, whatever that is. */
    public void awaitReady() {
        setup.server().awaitDeployment(launch, log, START_LIMIT);
    }

    /** Of a server that was launched without waiting. */
    public void awaitDeployed() {
        awaitStart(true);
    }

    /** Where the server answers, with a slash at the end. */
    public URI url() {
        return url;
    }

    public URI url(String path) {
        return url.resolve(path);
    }

    public ServerLog log() {
        return log;
    }

    /** A client that calls from an address of its own. */
    public PatClient client() {
        return new PatClient(url, Addresses.next());
    }

    /** Signs in and uses pages as a browser without scripts would, from an address of its own. */
    public PageClient pages() {
        return new PageClient(url, Addresses.next());
    }

    /** Verbs to make and age what the server keeps; only where it keeps it in PostgreSQL. */
    public Database database() {
        return setup.rows();
    }

    /** Lets so much time pass on the server; only with {@link ServerSetup#demoWithMovableClock()}. */
    public void moveClock(Duration by) {
        setup.clock().move(by);
    }

    /** What the server's clock shows. */
    public Instant now() {
        return setup.clock().now();
    }

    /** How this server was set up, to start another one alike. */
    public ServerSetup setup() {
        return setup;
    }

    /** For the tools of the JDK that look into a running process. */
    public long pid() {
        return process.pid();
    }

    /** Waits for the process to end by itself. */
    public int awaitEnd(Duration limit) {
        if (!waitFor(limit)) {
            throw new AssertionError("Still running after " + limit + log.ending());
        }
        return process.exitValue();
    }

    /** Pulls the plug: no shutdown code runs. */
    public void kill() {
        process.destroyForcibly();
        waitFor(STOP_LIMIT);
        watchdog.close();
    }

    /** From here on the process gets no time, until {@link #wake}. */
    public void putToSleep() {
        signal("STOP");
    }

    public void wake() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            int status = new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill -" + name + " ended with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns at once. */
    public void tellToStop() {
        // By its handle: the process object would close the pipe, and what the server says while it stops would be lost.
        process.toHandle().destroy();
    }

    /** Stops as an operator would, by force where that does not help. Its data folder stays, its temporary files do not. */
    @Override
    public void close() {
        tellToStop();
        if (!waitFor(STOP_LIMIT)) {
            process.destroyForcibly();
            waitFor(STOP_LIMIT);
        }
        watchdog.close();
        Folders.delete(launch.folder());
    }

    private boolean waitFor(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static LatchkeyServer launch(ServerSetup setup, ProcessBuilder command, Launch launch) {
        try {
            return new LatchkeyServer(setup, command.redirectErrorStream(true).start(), launch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
