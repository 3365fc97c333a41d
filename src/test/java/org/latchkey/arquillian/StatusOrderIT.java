package org.latchkey.arquillian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.latchkey.listing.Cursor;
import org.latchkey.listing.Slice;
import org.latchkey.token.AccessToken;
import org.latchkey.token.AllTokens;
import org.latchkey.token.TokenFilter;
import org.latchkey.token.TokenOrder;
import org.latchkey.token.TokenStatus;
import org.latchkey.user.Caller;

/** Everybody's tokens by their status, on either database. */
@Tag("inside")
@ExtendWith(ArquillianExtension.class)
class StatusOrderIT {

    private static final int TOKENS = 24;

    @Inject
    AllTokens tokens;

    @Inject
    TokenWork work;

    @Inject
    Clock clock;

    @Inject
    Rows rows;

    private Caller ann;

    @Deployment
    static WebArchive latchkey() {
        return Deployments.latchkey();
    }

    /** One after another active, refused, expired, deleted, deleted when it was refused, and deleted when it had expired; two of each day. */
    @BeforeEach
    void make() {
        ann = rows.newUser("ann");
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        long[] ids = IntStream.range(0, TOKENS).mapToLong(number -> gone((number % 2 == 0 ? "even " : "odd ") + number)).toArray();
        for (int number = 0; number < TOKENS; number++) {
            int kind = number % 6;
            OffsetDateTime made = now.minusDays(20 + number / 2);
            rows.update("update access_token set created_at = ?, idle_since = ?, expires_at = ?, refused_since = ?, deleted_at = ? where id = ?", made, made,
                    kind == 2 || kind == 5 ? now.minusMinutes(1) : now.plusDays(1 + number), kind == 1 || kind == 4 ? now : null, kind > 2 ? now : null,
                    ids[number]);
        }
    }

    /** Deleted for the time being: there may not be so many at once. */
    private long gone(String name) {
        long id = work.issue(ann, name, 9).token().getId();
        rows.update("update access_token set deleted_at = created_at where id = ?", id);
        return id;
    }

    private TokenFilter of(String name, TokenStatus status, Integer expiresWithin, Integer unusedFor) {
        return new TokenFilter(ann.userName(), name, status, expiresWithin, unusedFor);
    }

    private static List<String> names(List<AccessToken> shown) {
        return shown.stream().map(AccessToken::getName).toList();
    }

    /** What the filter finds in another order, sorted here. */
    private List<String> expected(TokenFilter filter) {
        Comparator<AccessToken> order = Comparator.comparing((AccessToken token) -> token.statusAt(clock.instant()))
                .thenComparing(AccessToken::getCreatedAt, Comparator.reverseOrder()).thenComparing(AccessToken::getId, Comparator.reverseOrder());
        return names(tokens.read(filter, TokenOrder.NEWEST, null, TOKENS).rows().stream().sorted(order).toList());
    }

    /** Page by page to the end, and back again by the cursors of each. */
    private List<String> read(TokenFilter filter, int size) {
        Slice<AccessToken> slice = tokens.read(filter, TokenOrder.STATUS, null, size);
        List<String> forwards = new ArrayList<>(names(slice.rows()));
        List<String> last = names(slice.rows());
        while (slice.next() != null) {
            slice = tokens.read(filter, TokenOrder.STATUS, Cursor.parse(slice.next().text()).orElseThrow(), size);
            last = names(slice.rows());
            forwards.addAll(last);
        }
        List<String> backwards = new ArrayList<>(last);
        while (slice.previous() != null) {
            slice = tokens.read(filter, TokenOrder.STATUS, Cursor.parse(slice.previous().text()).orElseThrow(), size);
            backwards.addAll(0, names(slice.rows()));
        }
        assertEquals(forwards, backwards);
        return forwards;
    }

    @Test
    void isThatOfTheStatusesAndTheNewestFirstWithinEachHoweverManyAreShown() {
        TokenFilter all = of(null, null, null, null);
        assertEquals(List.of("even 0", "even 6", "even 12", "even 18", "odd 1", "odd 7", "odd 13", "odd 19", "even 2", "even 8", "even 14", "even 20"),
                expected(all).subList(0, TOKENS / 2));
        IntStream.of(1, 2, 3, 4, 5, 7, 12, 23, 24, 25).forEach(size -> assertEquals(expected(all), read(all, size), () -> size + " on a page"));
    }

    @Test
    void goesWithEveryFilter() {
        for (String name : new String[] {null, "EVEN", "nothing"}) {
            for (TokenStatus status : new TokenStatus[] {null, TokenStatus.ACTIVE, TokenStatus.REFUSED, TokenStatus.EXPIRED, TokenStatus.DELETED}) {
                for (Integer within : new Integer[] {null, 10}) {
                    for (Integer unused : new Integer[] {null, 25}) {
                        TokenFilter filter = of(name, status, within, unused);
                        assertEquals(expected(filter), read(filter, 3), filter::toString);
                    }
                }
            }
        }
    }

    @Test
    void goesOnWhereItWasWhenTokensAreDeletedBetweenTwoPages() {
        TokenFilter all = of(null, null, null, null);
        List<String> before = expected(all);
        Slice<AccessToken> first = tokens.read(all, TokenOrder.STATUS, null, 6);
        assertEquals(before.subList(0, 6), names(first.rows()));
        // Two that were shown, the last of them among them, and the next one: they are at the end of the list now.
        for (String name : List.of(before.get(0), before.get(5), before.get(6))) {
            rows.update("update access_token set deleted_at = ? where owner_id = ? and name = ?", clock.instant().atOffset(ZoneOffset.UTC), ann.id(), name);
        }
        Slice<AccessToken> second = tokens.read(all, TokenOrder.STATUS, first.next(), 6);
        assertEquals(before.subList(7, 12), names(second.rows()).subList(0, 5));
        Slice<AccessToken> back = tokens.read(all, TokenOrder.STATUS, second.previous(), 6);
        assertEquals(before.subList(1, 5), names(back.rows()));
        assertNull(back.previous());
    }

    @Test
    void beginsAnewForAPlaceInAnotherOrder() {
        TokenFilter all = of(null, null, null, null);
        Cursor byName = tokens.read(all, TokenOrder.NAME, null, 3).next();
        Cursor newest = tokens.read(all, TokenOrder.NEWEST, null, 3).next();
        assertEquals(expected(all).subList(0, 3), names(tokens.read(all, TokenOrder.STATUS, byName, 3).rows()));
        assertEquals(expected(all).subList(0, 3), names(tokens.read(all, TokenOrder.STATUS, newest, 3).rows()));
    }
}
