package org.latchkey.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.latchkey.harness.Database;
import org.latchkey.harness.Eventually;
import org.latchkey.harness.MailServer;
import org.latchkey.harness.TestToken;
import org.latchkey.harness.TestUser;
import org.latchkey.harness.TwoNodes;

/** Both nodes look in the same second and have the same mails to send. */
class NoticesIT {

    private static final int OWNERS = 20;

    private final TwoNodes nodes = TwoNodes.shared();
    private final Database database = nodes.database();
    private final MailServer mails = MailServer.shared();

    @Test
    void tellOnceWhereTwoNodesLookAndOneIsStartedAgain() {
        List<TestUser> first = ownersOfExpiredTokens();
        Eventually.holds(MailServer.IN_TIME, () -> first.stream().allMatch(this::isMailed));
        nodes.startSecondAgain();
        List<TestUser> second = ownersOfExpiredTokens();
        Eventually.holds(MailServer.IN_TIME, () -> second.stream().allMatch(this::isMailed));
        Stream.concat(first.stream(), second.stream()).forEach(owner -> {
            assertEquals(1, mails.to(owner).size(), owner.name());
            assertEquals(1, database.number("select count(*) from notice where owner_id = ?", owner.id()), owner.name());
        });
    }

    private List<TestUser> ownersOfExpiredTokens() {
        return Stream.generate(() -> database.newUser("ann")).limit(OWNERS).peek(owner -> {
            TestToken token = database.newToken(owner, "nightly", Instant.now().minus(Duration.ofHours(1)));
            database.update("update access_token set created_at = now() - interval '90 days' where id = ?", token.id());
        }).toList();
    }

    private boolean isMailed(TestUser owner) {
        return database.number("select count(*) from notice where owner_id = ? and mailed_at is not null", owner.id()) == 1;
    }
}
