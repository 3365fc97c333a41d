package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.notice.NoticeWatch;
import org.latchkey.user.Caller;

/** Which addresses that a token is used from are told of, on either database. */
@Tag("inside")
@ExtendWith(ArquillianExtension.class)
class AddressNoticesIT {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    NoticeWatch watch;

    @Inject
    Rows rows;

    @Inject
    AgedTokens tokens;

    @Deployment
    static WebArchive latchkey() {
        return Deployments.latchkey();
    }

    @Test
    void tellsOfAddressesButThoseBesideAKnownOne() {
        Caller ann = rows.newUser("ann");
        long token = tokens.of(ann);
        tokens.use(token, DAY.multipliedBy(20), "192.0.2.1", "2001:db8:0:1::1");
        tokens.use(token, DAY.multipliedBy(8), "192.0.2.2");
        tokens.use(token, HOUR, "192.0.2.3", "2001:db8:0:1::2", "2001:db8:0:2::1", Rows.ADDRESS);
        watch.look();
        watch.look();
        assertEquals(List.of("192.0.2.3", "2001:db8:0:2::1"), addressesToldTo(ann));
    }

    private List<String> addressesToldTo(Caller owner) {
        return rows.texts("select address from notice where owner_id = ? and kind = 'NEW_ADDRESS' and dismissed_at is null order by address", owner.id());
    }

    @Test
    void tellsOfTheFirstUseUnlessItIsFromWhereTheTokenWasMade() {
        Caller ann = rows.newUser("ann");
        tokens.use(tokens.fresh(ann), HOUR, "192.0.2.9");
        Caller bob = rows.newUser("bob");
        tokens.use(tokens.fresh(bob), HOUR, Rows.ADDRESS);
        Caller cid = rows.newUser("cid");
        tokens.use(tokens.madeFrom("2001:db8:0:1::1", cid), HOUR, "2001:db8:0:1::2");
        Caller dan = rows.newUser("dan");
        tokens.use(tokens.madeFrom(null, dan), HOUR, "192.0.2.9");
        watch.look();
        assertEquals(List.of("192.0.2.9"), addressesToldTo(ann));
        assertEquals(List.of(), addressesToldTo(bob), "made there");
        assertEquals(List.of(), addressesToldTo(cid), "made in the same network");
        assertEquals(List.of(), addressesToldTo(dan), "nobody knows where it was made");
    }

    @Test
    void whatIsNotToldIsNoneOfTheTen() {
        Caller ann = rows.newUser("ann");
        long token = tokens.of(ann);
        tokens.use(token, DAY.multipliedBy(20), "2001:db8:0:1::1");
        for (int i = 10; i < 25; i++) {
            tokens.use(token, HOUR.multipliedBy(2), "2001:db8:0:1::" + i);
        }
        watch.look();
        tokens.use(token, HOUR, "192.0.2.66");
        watch.look();
        assertEquals(List.of("192.0.2.66"), addressesToldTo(ann));
    }

    @Test
    void tellsOfTenAddressesADay() {
        Caller ann = rows.newUser("ann");
        long token = tokens.of(ann);
        for (int i = 10; i < 25; i++) {
            tokens.use(token, HOUR, "192.0.2." + i);
        }
        watch.look();
        assertEquals(10, tokens.toldTo(ann).size());
        rows.update("update notice set made_at = ? where owner_id = ?", tokens.in(DAY.plus(HOUR).negated()), ann.id());
        watch.look();
        assertEquals(15, tokens.toldTo(ann).size());
    }
}
