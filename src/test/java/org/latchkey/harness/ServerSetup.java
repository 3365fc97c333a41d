package org.latchkey.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How a server is to be started; {@link #start()} may be called again and again, for a restart on the same data.
 *
 * <pre>{@code
 * try (LatchkeyServer server = ServerSetup.onH2().with("latchkey.admin.user", "root").start()) { … }
 * }</pre>
 */
public final class ServerSetup {

    private static final AtomicInteger STARTS = new AtomicInteger();

    private final Map<String, String> properties;
    private final Map<String, String> environment;
    private final Path folder;
    private final PostgresDatabase database;
    private final ServerOptions serverOptions;

    private ServerSetup(Map<String, String> properties, Map<String, String> environment, Path folder, PostgresDatabase database,
            ServerOptions serverOptions) {
        this.properties = properties;
        this.environment = environment;
        this.folder = folder;
        this.database = database;
        this.serverOptions = serverOptions;
    }

    /** An empty embedded database in a folder of its own, not in demo mode, and without a first administrator. */
    public static ServerSetup onH2() {
        return new ServerSetup(Map.of(), Map.of(), newFolder(), null, ServerOptions.alone()).with("latchkey.trusted-proxies", "127.0.0.1")
                .with("latchkey.metrics.addresses", Addresses.OPERATOR);
    }

    /** An empty PostgreSQL database of its own, not in demo mode, and without a first administrator. */
    public static ServerSetup onPostgres() {
        return on(Postgres.newDatabase());
    }

    /** On this database, not in demo mode, and without a first administrator. */
    public static ServerSetup on(PostgresDatabase database) {
        return new ServerSetup(Map.of(), Map.of(), newFolder(), database, ServerOptions.alone()).with("latchkey.trusted-proxies", "127.0.0.1")
                .with("latchkey.metrics.addresses", Addresses.OPERATOR)
                .with("latchkey.database.url", database.url())
                .with("latchkey.database.user", database.user())
                .with("latchkey.database.password", database.password())
                .with("latchkey.pepper", Secrets.PEPPER);
    }

    public static ServerSetup demoOnH2() {
        return onH2().with("latchkey.demo", "true");
    }

    public static ServerSetup demoOn(PostgresDatabase database) {
        return on(database).with("latchkey.demo", "true");
    }

    public static ServerSetup demoOnPostgres() {
        return onPostgres().with("latchkey.demo", "true");
    }

    /** In demo mode on PostgreSQL, with a clock that {@link LatchkeyServer#moveClock} moves. */
    public static ServerSetup demoWithMovableClock() {
        ServerSetup setup = demoOnPostgres();
        return setup.with("latchkey.clock-offset.file", setup.clock().file().toString());
    }

    ServerClock clock() {
        return new ServerClock(folder.resolve("clock-offset"));
    }

    /** The same with one more system property; an empty value takes one away. */
    public ServerSetup with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(properties);
        more.put(key, value);
        return new ServerSetup(more, environment, folder, database, serverOptions);
    }

    public ServerSetup withEnvironment(Map<String, String> variables) {
        return new ServerSetup(properties, variables, folder, database, serverOptions);
    }

    /** The same with a data folder of its own: another node on the same PostgreSQL. */
    public ServerSetup inAnotherFolder() {
        return new ServerSetup(properties, environment, newFolder(), database, serverOptions);
    }

    /** The same server with other applications: the first at the root, each other one where its descriptor says. */
    public ServerSetup deploying(Path... wars) {
        return new ServerSetup(properties, environment, folder, database, serverOptions.deploying(List.of(wars)));
    }

    /** Two nodes that keep their sessions in one data grid. */
    public List<ServerSetup> asTwoNodes() {
        int one = freePort();
        int other = freePort();
        String members = "tcpip:127.0.0.1:" + one + ",127.0.0.1:" + other;
        return List.of(inDataGrid(members, one), inAnotherFolder().inDataGrid(members, other));
    }

    private ServerSetup inDataGrid(String members, int port) {
        return new ServerSetup(properties, environment, folder, database, ServerOptions.inDataGrid(members, port));
    }

    /** With the user that a first start makes. */
    public ServerSetup withFirstAdministrator() {
        return with("latchkey.admin.user", "root").with("latchkey.admin.password", TestUser.PASSWORD);
    }

    /** The folder of the embedded database and the pepper. */
    public Path data() {
        return folder.resolve("data");
    }

    /** Where the server keeps its data, when that is PostgreSQL. */
    public Optional<PostgresDatabase> database() {
        return Optional.ofNullable(database);
    }

    /** Verbs to read what the server keeps, also while it is not running; only in PostgreSQL. */
    public Database rows() {
        return new Database(database().orElseThrow(() -> new IllegalStateException("H2 lets nobody else in while it is open")));
    }

    /** Starts the server and waits until it has deployed the WAR. */
    public LatchkeyServer start() {
        return start(true);
    }

    /** Starts the server and waits until it has refused to deploy the WAR; the server itself goes on. */
    public LatchkeyServer startRefused() {
        return start(false);
    }

    private LatchkeyServer start(boolean deployed) {
        LatchkeyServer server = launch();
        server.awaitStart(deployed);
        return server;
    }

    /** Starts the server and waits for nothing. */
    public LatchkeyServer launch() {
        Path temporaryFiles = newTemporaryFolder();
        int port = freePort();
        ProcessBuilder process = new ProcessBuilder(command(port, temporaryFiles)).directory(folder.toFile());
        process.environment().putAll(environment);
        return LatchkeyServer.launch(this, process, temporaryFiles, port);
    }

    private List<String> command(int port, Path temporaryFiles) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions(temporaryFiles));
        command.addAll(List.of("-jar", Artefacts.payaraMicro().toString()));
        command.addAll(serverOptions.at(port));
        return command;
    }

    List<String> javaOptions(Path temporaryFiles) {
        List<String> options = new ArrayList<>();
        options.add("-Xmx512m");
        options.add("-Djava.io.tmpdir=" + temporaryFiles);
        options.add("-Dlatchkey.data=" + data());
        properties.forEach((key, value) -> options.add("-D" + key + "=" + value));
        return options;
    }

    /** The server unpacks itself here and may leave it behind. */
    Path newTemporaryFolder() {
        return Folders.make(folder.resolve("tmp-" + STARTS.incrementAndGet()));
    }

    private static Path newFolder() {
        return Folders.makeTemporary("latchkey-test");
    }

    /** A port that was free a moment ago. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
