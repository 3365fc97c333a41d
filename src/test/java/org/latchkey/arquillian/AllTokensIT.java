package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.token.AccessToken;
import org.latchkey.token.AllTokens;
import org.latchkey.token.TokenFilter;
import org.latchkey.token.TokenOrder;
import org.latchkey.user.Caller;

/** How lists find their rows, on either database. */
@Tag("inside")
@ExtendWith(ArquillianExtension.class)
class AllTokensIT {

    @Inject
    AllTokens tokens;

    @Inject
    TokenWork work;

    @Inject
    Clock clock;

    @Inject
    Rows rows;

    @Resource
    UserTransaction transaction;

    @Deployment
    static WebArchive latchkey() {
        return Deployments.latchkey();
    }

    @Test
    void takesWhatANameBeginsWithAsItIsWritten() {
        Caller ann = rows.newUser("ann");
        List.of("50%_off!", "50% off", "500 off").forEach(name -> work.issue(ann, name, 1));
        TokenFilter filter = new TokenFilter(ann.userName(), "50%_O", null, null, null);
        assertEquals(List.of("50%_off!"), tokens.read(filter, TokenOrder.NEWEST, null, 9).rows().stream().map(AccessToken::getName).toList());
        assertEquals(1, tokens.count(filter, 9));
    }

    /** What an index knows of the last use is up to a day old. */
    @Test
    void isUnusedForSoLongToTheMinute() {
        Caller ann = rows.newUser("ann");
        long used = work.issue(ann, "used", 9).token().getId();
        long unused = work.issue(ann, "unused", 9).token().getId();
        long deleted = work.issue(ann, "deleted", 9).token().getId();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        for (long id : List.of(used, unused, deleted)) {
            rows.update("update access_token set created_at = ?, idle_since = ?, last_used_at = ?, deleted_at = ? where id = ?", now.minusDays(9),
                    now.minusHours(25), now.minus(id == used ? Duration.ofMinutes(1) : Duration.ofHours(25)), id == deleted ? now : null, id);
        }
        TokenFilter filter = new TokenFilter(ann.userName(), null, null, null, 1);
        assertEquals(List.of("unused"), tokens.read(filter, TokenOrder.IDLE, null, 9).rows().stream().map(AccessToken::getName).toList());
        assertEquals(1, tokens.count(filter, 9));
    }

    /** H2 has no such settings. */
    @Test
    void followsAnIndexWithAPlanForItsValues() throws Exception {
        List<String> plans = rows.setting("plan_cache_mode");
        List<String> scans = rows.setting("enable_seqscan");
        transaction.begin();
        try {
            tokens.count(new TokenFilter(null, "x", null, null, null), 1);
            assertEquals(plans.stream().map(mode -> "force_custom_plan").toList(), rows.setting("plan_cache_mode"));
            assertEquals(scans.stream().map(on -> "off").toList(), rows.setting("enable_seqscan"));
        } finally {
            transaction.rollback();
        }
        assertEquals(plans, rows.setting("plan_cache_mode"));
        assertEquals(scans, rows.setting("enable_seqscan"));
    }
}
