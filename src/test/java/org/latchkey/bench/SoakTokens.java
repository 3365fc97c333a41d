package org.latchkey.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.latchkey.harness.Database;
import org.latchkey.harness.TestUser;

/** The tokens that are called: good ones, deleted ones and expired ones, of which the oldest is forgotten when a new one is made. */
final class SoakTokens {

    private static final int KEPT = 400;
    private static final int USERS = 20;
    private static final int ONE_IN = 4;
    private static final Duration SHORTEST = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    /** A token that lives so long is still good when the answer to its deletion is late. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    private final AtomicReferenceArray<SoakToken> tokens = new AtomicReferenceArray<>(KEPT);
    private final Database database;
    private final List<TestUser> users;
    private int made;
    private volatile SoakToken next;

    SoakTokens(Database database) {
        this.database = database;
        this.users = IntStream.range(0, USERS).mapToObj(number -> database.newUser("soak")).toList();
        IntStream.range(0, KEPT).forEach(number -> make());
    }

    /** One more token, which lives for some seconds, by one thread at a time. */
    void make() {
        long life = ThreadLocalRandom.current().nextLong(SHORTEST.toMillis(), LONGEST.toMillis());
        Instant expiresAt = Instant.now().plusMillis(life).truncatedTo(ChronoUnit.MILLIS);
        TestUser owner = users.get(made % USERS);
        SoakToken token = new SoakToken(database.newToken(owner, "soak " + made, expiresAt), expiresAt);
        tokens.set(made % KEPT, token);
        made++;
    }

    /** Any token; now and then the one that is to be deleted next, or was deleted last, so that every node remembers it. */
    SoakToken any() {
        SoakToken chosen = ThreadLocalRandom.current().nextInt(ONE_IN) == 0 ? next : null;
        return chosen == null ? tokens.get(ThreadLocalRandom.current().nextInt(KEPT)) : chosen;
    }

    /** Another token that will not expire soon, to be deleted; now and then there is none. */
    Optional<SoakToken> chooseNext() {
        Optional<SoakToken> choice = IntStream.range(0, KEPT).mapToObj(number -> any())
                .filter(token -> token.isGoodFor(LONG_ENOUGH)).findFirst();
        choice.ifPresent(token -> next = token);
        return choice;
    }
}
