package org.latchkey.user;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * PBKDF2 with HMAC-SHA-256, as Jakarta Security brings it, at the strength that OWASP's password storage guide asks for.
 * One run costs a good part of a second of one core, by intention.
 */
@ApplicationScoped
public class PasswordHashing {

    private static final int ITERATIONS = 600_000;

    @Inject
    Pbkdf2PasswordHash pbkdf2;

    private final LongAdder runs = new LongAdder();
    private String hashOfNobody;

    @PostConstruct
    void strengthen() {
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
                "Pbkdf2PasswordHash.Iterations", Integer.toString(ITERATIONS),
                "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        hashOfNobody = pbkdf2.generate("nobody has this password".toCharArray());
    }

    public String hash(String password) {
        runs.increment();
        return pbkdf2.generate(password.toCharArray());
    }

    public boolean matches(String password, String hash) {
        runs.increment();
        return pbkdf2.verify(password.toCharArray(), hash);
    }

    /** Costs what {@link #matches} costs, so that an unknown user name cannot be told by the time of the answer. */
    public void matchNobody(String password) {
        matches(password, hashOfNobody);
    }

    /** How many hashes were computed since the start: what "about the same time" is measured by. */
    public long runs() {
        return runs.sum();
    }
}
