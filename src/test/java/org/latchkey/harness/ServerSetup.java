package org.latchkey.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a server is to be started; {@link #start()} may be called again and again, for a restart on the same data.
 *
 * <pre>{@code
 * try (LatchkeyServer server = ServerSetup.onH2().with("latchkey.admin.user", "root").start()) { … }
 * }</pre>
 */
public final class ServerSetup {

    private final Map<String, String> properties;
    private final Map<String, String> environment;
    private final Path folder;
    private final PostgresDatabase database;
    private final ApplicationServer server;
    private final String contextPath;

    private ServerSetup(Map<String, String> properties, Map<String, String> environment, Path folder, PostgresDatabase database,
            ApplicationServer server, String contextPath) {
        this.properties = properties;
        this.environment = environment;
        this.folder = folder;
        this.database = database;
        this.server = server;
        this.contextPath = contextPath;
    }

    /** An empty embedded database in a folder of its own, not in demo mode, and without a first administrator. */
    public static ServerSetup onH2() {
        return first(null);
    }

    /** An empty PostgreSQL database of its own, not in demo mode, and without a first administrator. */
    public static ServerSetup onPostgres() {
        return on(Postgres.newDatabase());
    }

    /** On this database, not in demo mode, and without a first administrator. */
    public static ServerSetup on(PostgresDatabase database) {
        return first(database)
                .with("latchkey.database.url", database.url())
                .with("latchkey.database.user", database.user())
                .with("latchkey.database.password", database.password())
                .with("latchkey.pepper", Secrets.PEPPER);
    }

    private static ServerSetup first(PostgresDatabase database) {
        return new ServerSetup(Map.of(), Map.of(), Folders.makeTemporary("latchkey-test"), database, ApplicationServer.ofThisRun(), "")
                .with("latchkey.trusted-proxies", "127.0.0.1").with("latchkey.metrics.addresses", Addresses.OPERATOR);
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
        return new ServerSetup(more, environment, folder, database, server, contextPath);
    }

    public ServerSetup withEnvironment(Map<String, String> variables) {
        return new ServerSetup(properties, variables, folder, database, server, contextPath);
    }

    /** The same with a data folder of its own: another node on the same PostgreSQL. */
    public ServerSetup inAnotherFolder() {
        return new ServerSetup(properties, environment, Folders.makeTemporary("latchkey-test"), database, server, contextPath);
    }

    /** At another path than the root; without a slash at its end. */
    public ServerSetup at(String path) {
        return new ServerSetup(properties, environment, folder, database, server, path);
    }

    /** Payara Micro with other applications: the first at the root, each other one where its descriptor says. */
    public ServerSetup deploying(Path... wars) {
        return on(PayaraMicro.alone().deploying(List.of(wars)));
    }

    /** Server and WAR in one file, as who has nothing but Java runs it. */
    public ServerSetup inOneFile() {
        return on(new Bundle());
    }

    /** Two nodes that keep their sessions in one data grid. */
    public List<ServerSetup> asTwoNodes() {
        List<PayaraMicro> nodes = PayaraMicro.twoInOneDataGrid();
        return List.of(on(nodes.get(0)), inAnotherFolder().on(nodes.get(1)));
    }

    ServerSetup on(ApplicationServer another) {
        return new ServerSetup(properties, environment, folder, database, another, contextPath);
    }

    /** The same with a network between the server and its database. */
    public ServerSetup reachedBy(TcpProxy network) {
        return with("latchkey.database.url", network.url());
    }

    /** Latchkey works as this user, and the tables stay those of the user of {@link #database()}. */
    public ServerSetup workingAs(PostgresUser user) {
        return with("latchkey.database.user", user.name()).with("latchkey.database.password", user.password())
                .with("latchkey.database.migration.user", database.user()).with("latchkey.database.migration.password", database.password());
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

    /** Starts the server where another one was before. */
    public LatchkeyServer startAt(int port) {
        LatchkeyServer server = launch(port);
        server.awaitDeployed();
        return server;
    }

    /** Starts the server and waits for nothing. */
    public LatchkeyServer launch() {
        return launch(Ports.free());
    }

    private LatchkeyServer launch(int port) {
        Path temporaryFiles = Folders.makeNumbered(folder.resolve("tmp"));
        Launch launch = new Launch(javaOptions(temporaryFiles), contextPath, temporaryFiles, port);
        ProcessBuilder process = server.process(launch);
        process.directory(folder.toFile()).environment().putAll(environment);
        return LatchkeyServer.launch(this, process, launch);
    }

    ApplicationServer server() {
        return server;
    }

    List<String> javaOptions(Path temporaryFiles) {
        List<String> options = new ArrayList<>(Launch.OPTIONS);
        options.addAll(List.of("-Xmx512m", "-Djava.io.tmpdir=" + temporaryFiles, "-Dlatchkey.data=" + data()));
        properties.forEach((key, value) -> options.add("-D" + key + "=" + value));
        return options;
    }
}
