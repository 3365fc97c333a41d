package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.chain.AuditRetention;
import org.latchkey.chain.ChainCheck;
import org.latchkey.chain.ChainFault.What;
import org.latchkey.chain.ChainFault;
import org.latchkey.chain.ChainState;
import org.latchkey.token.Issuance;
import org.latchkey.token.TokenIssuer;
import org.latchkey.token.TokenRequest;
import org.latchkey.user.Caller;

/** The chain of the audit, on either database. */
@Tag("inside")
@ExtendWith(ArquillianExtension.class)
class AuditChainIT {

    private static final int TRIES = 200;

    @Inject
    TokenIssuer issuer;

    @Inject
    ChainCheck check;

    @Inject
    AuditRetention retention;

    @Inject
    Clock clock;

    @Inject
    Rows rows;

    @Deployment
    static WebArchive latchkey() {
        return Deployments.latchkey();
    }

    @Test
    void linksWhatIsWrittenAtTheSameMomentAndNamesWhatIsChangedLater() throws Exception {
        Caller ann = rows.newUser("ann");
        long before = rows.number("select count(*) from audit_link");
        Together.times(20, number -> issue(number % 2 == 0 ? ann : rows.newUser("bob")));
        ChainState state = whole();
        assertTrue(state.last() >= before + 20, state::toString);
        assertEquals(state.last(), rows.number("select count(*) from audit_entry"));
        long id = rows.number("select max(id) from audit_entry where owner_id = ?", ann.id());
        rows.update("update audit_entry set reason = 'because' where id = ?", id);
        ChainFault fault = checked().fault().orElseThrow();
        rows.update("update audit_entry set reason = null where id = ?", id);
        assertEquals(new ChainFault(What.CHANGED, rows.number("select number from audit_link where entry_id = ?", id), id), fault);
        assertEquals(Optional.empty(), whole().fault());
    }

    @Test
    void removesNothingWhereTheAuditIsKeptForEver() {
        issue(rows.newUser("ann"));
        long entries = whole().entries();
        assertEquals(false, retention.isDue());
        assertEquals(false, retention.removePart());
        assertTrue(whole().entries() >= entries);
    }

    private ChainState checked() {
        return check.check(Optional.empty(), progress -> { });
    }

    private ChainState whole() {
        ChainState state = checked();
        for (int tries = 0; state.waiting() > 0 && tries < TRIES; tries++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            state = checked();
        }
        assertEquals(Optional.empty(), state.fault(), state::toString);
        assertEquals(0, state.waiting());
        return state;
    }

    private Issuance issue(Caller owner) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(7);
        return issuer.issue(owner, new TokenRequest("nightly", "", day, Rows.formKey()), Rows.ADDRESS);
    }
}
