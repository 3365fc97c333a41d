package org.latchkey.token;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.latchkey.server.Configuration;
import org.latchkey.server.DataDirectory;
import org.latchkey.server.StartRefusedException;

/**
 * The live peppers, newest first. New secrets are digested under the newest; secrets of earlier peppers stay valid while their
 * pepper is configured, and move to the newest when they are next used. The embedded database gets a pepper of its own, made once
 * into a file beside it.
 */
@ApplicationScoped
public class Peppers {

    @Inject
    Configuration configuration;

    private List<Pepper> newestFirst;
    private List<Pepper> oldestFirst;

    /** Where there was no pepper until this start. */
    private Path made;

    /** Far away until the start has asked the database. */
    private volatile Instant settledAt = Instant.MAX;

    @PostConstruct
    void load() {
        newestFirst = Arrays.stream(text().trim().split("[,\\s]+")).map(Pepper::parse)
                .sorted(Comparator.comparingInt(Pepper::number).reversed()).toList();
        oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        if (newestFirst.stream().map(Pepper::number).distinct().count() < newestFirst.size()) {
            throw new StartRefusedException("latchkey.pepper has two keys with the same number; give each key a number of its own.");
        }
    }

    public Pepper newest() {
        return newestFirst.get(0);
    }

    /** Those under which a secret may have been digested, the newest first. */
    public List<Pepper> all() {
        return newestFirst;
    }

    /** The order to ask the database in: a token that moves to the newest meanwhile, at whatever node, is found under one of both. */
    List<Pepper> oldestFirst() {
        return oldestFirst;
    }

    /** Says from when on all nodes know the newest pepper. */
    void settleAt(Instant time) {
        settledAt = time;
    }

    /** Whether what is digested under this pepper is to be digested under the newest instead. */
    boolean isToBeLeft(Pepper pepper, Instant now) {
        return pepper != newest() && !now.isBefore(settledAt);
    }

    private String text() {
        if (configuration.pepper().isPresent()) {
            return configuration.pepper().get();
        }
        if (configuration.databaseUrl().isPresent()) {
            throw new StartRefusedException("Set latchkey.pepper or latchkey.pepper.file: with a database of its own Latchkey needs "
                    + "a server key that lies outside it, such as \"1:\" followed by the output of openssl rand -base64 32.");
        }
        return read(madeOnce(DataDirectory.of(configuration).resolve("pepper")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new StartRefusedException("The pepper file " + file + " cannot be read.", e);
        }
    }

    /** Takes back the pepper that this start made, where it turns out that there was another before; returns where that should be. */
    Optional<Path> takeBackIfMade() {
        if (made == null) {
            return Optional.empty();
        }
        try {
            Files.deleteIfExists(made);
            return Optional.of(made);
        } catch (IOException e) {
            throw new StartRefusedException("The pepper file " + made + " is not the right one and cannot be deleted.", e);
        }
    }

    /** Whole or not at all. Only one process gets here: who comes second is held off by the database's own file. */
    private Path madeOnce(Path file) {
        if (Files.exists(file)) {
            return file;
        }
        byte[] key = new byte[Pepper.BYTES];
        new SecureRandom().nextBytes(key);
        Path draft = file.resolveSibling("pepper-draft");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, DataDirectory.ownerOnlyFile());
            Files.writeString(draft, "1:" + Base64.getEncoder().encodeToString(key) + "\n");
            made = Files.move(draft, file);
            return made;
        } catch (IOException e) {
            throw new StartRefusedException("The pepper file " + file + " cannot be written.", e);
        }
    }
}
