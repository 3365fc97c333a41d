package org.latchkey.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.latchkey.bench.bare.BareApplication;
import org.latchkey.bench.bare.BareMechanism;
import org.latchkey.bench.bare.BarePage;
import org.latchkey.bench.bare.BareResource;
import org.latchkey.bench.bare.BareThing;
import org.latchkey.bench.bare.BareThings;
import org.latchkey.bench.jwt.JwtPing;
import org.latchkey.bench.jwt.JwtPingResource;
import org.latchkey.bench.login.CalledByName;
import org.latchkey.bench.login.CalledByNobody;
import org.latchkey.bench.login.KnownCaller;
import org.latchkey.bench.war.AsApi;
import org.latchkey.bench.war.OpenPing;
import org.latchkey.bench.war.PingApplication;
import org.latchkey.bench.war.PingResource;
import org.latchkey.bench.war.TokenPing;
import org.latchkey.harness.Artefacts;
import org.latchkey.harness.Folders;

/** The applications that the benchmark deploys. */
final class BenchWar {

    private static final String OPEN = "<url-pattern>/healthcheck</url-pattern>";
    private static final String FIRST_FILTER = "<filter>";
    private static final String BEANS = "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"%s\"/>";

    /** Of this run: another one may deploy at the same time. */
    private static final Path FOLDER = Folders.makeTemporary("latchkey-bench");

    private BenchWar() {
    }

    /** The WAR that ships, with one resource more: below {@code /API} for tokens, and open to all. */
    static Path withPing() {
        Path war = file("latchkey-with-ping.war");
        write(() -> Files.copy(Artefacts.war(), war, StandardCopyOption.REPLACE_EXISTING));
        return change(war, root -> {
            add(root, PingApplication.class, PingResource.class, TokenPing.class, OpenPing.class, AsApi.class);
            Path descriptor = root.resolve("WEB-INF/web.xml");
            String text = Files.readString(descriptor);
            text = insert(text, OPEN, OPEN.replace("/healthcheck", "/" + OpenPing.PATH));
            Files.writeString(descriptor, insert(text, FIRST_FILTER, """
                    <filter><filter-name>AsApi</filter-name><filter-class>%s</filter-class></filter>
                    <filter-mapping><filter-name>AsApi</filter-name><url-pattern>/%s</url-pattern></filter-mapping>
                    """.formatted(AsApi.class.getName(), OpenPing.PATH)));
        });
    }

    /** The same resource behind MicroProfile JWT. */
    static Path withJwt(SignedJwts tokens) {
        return change(fresh("jwt.war"), root -> {
            add(root, PingApplication.class, PingResource.class, JwtPingResource.class, JwtPing.class);
            Files.writeString(root.resolve("WEB-INF/beans.xml"), BEANS.formatted("all"));
            Path configuration = Files.createDirectories(root.resolve("WEB-INF/classes/META-INF"));
            Files.writeString(configuration.resolve("microprofile-config.properties"), "mp.jwt.verify.issuer=" + SignedJwts.ISSUER
                    + "\nmp.jwt.verify.publickey=" + tokens.publicKey() + "\n");
        });
    }

    /** The same resource behind a mechanism that knows the caller without looking. */
    static Path withLogin() {
        return change(fresh("login.war"), root -> {
            add(root, PingApplication.class, PingResource.class, CalledByName.class, CalledByNobody.class, KnownCaller.class);
            Files.writeString(root.resolve("WEB-INF/beans.xml"), BEANS.formatted("annotated"));
        });
    }

    /** An application without content. */
    static Path empty() {
        return change(fresh("empty.war"), root -> Files.writeString(root.resolve("index.html"), "<!DOCTYPE html><title>Empty</title>"));
    }

    /** One class of each kind that Latchkey is made of, and its libraries. */
    static Path bare() {
        return change(fresh("bare.war"), root -> {
            add(root, BareApplication.class, BareResource.class, BareThings.class, BareThing.class, BarePage.class, BareMechanism.class);
            copy(Artefacts.war(), root, "WEB-INF/lib", "WEB-INF/payara-web.xml");
            Files.writeString(root.resolve("WEB-INF/beans.xml"), BEANS.formatted("annotated"));
            Files.writeString(root.resolve("WEB-INF/faces-config.xml"),
                    "<faces-config xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\"/>");
            Files.writeString(root.resolve("page.xhtml"), """
                    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html">
                      <h:head/><h:body>#{barePage.text}</h:body>
                    </html>""");
            Path configuration = Files.createDirectories(root.resolve("WEB-INF/classes/META-INF"));
            Files.writeString(configuration.resolve("persistence.xml"), """
                    <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
                      <persistence-unit name="bare" transaction-type="JTA">
                        <exclude-unlisted-classes>false</exclude-unlisted-classes>
                      </persistence-unit>
                    </persistence>""");
        });
    }

    private static Path fresh(String name) {
        Path war = file(name);
        write(() -> Files.deleteIfExists(war));
        return war;
    }

    private static Path file(String name) {
        return FOLDER.resolve(name);
    }

    private static Path change(Path war, Content content) {
        write(() -> {
            try (FileSystem files = FileSystems.newFileSystem(war, Map.of("create", "true"))) {
                Files.createDirectories(files.getPath("WEB-INF"));
                content.into(files.getPath("/"));
            }
            return war;
        });
        return war;
    }

    private static void add(Path root, Class<?>... classes) throws IOException {
        for (Class<?> type : classes) {
            Path file = root.resolve("WEB-INF/classes/" + type.getName().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            try (InputStream bytes = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                Files.copy(bytes, file);
            }
        }
    }

    /** Files, and folders of files, from one application into another. */
    private static void copy(Path from, Path root, String... places) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(from)) {
            for (String place : places) {
                try (Stream<Path> found = Files.walk(files.getPath(place))) {
                    for (Path file : found.filter(Files::isRegularFile).toList()) {
                        Path copy = root.resolve(file.toString());
                        Files.createDirectories(copy.getParent());
                        Files.copy(file, copy);
                    }
                }
            }
        }
    }

    private static String insert(String text, String before, String addition) {
        int place = text.indexOf(before);
        if (place < 0) {
            throw new IllegalStateException("web.xml has no " + before);
        }
        return text.substring(0, place) + addition + text.substring(place);
    }

    private static void write(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Content {
        void into(Path root) throws IOException;
    }

    private interface Work {
        Object run() throws IOException;
    }
}
