package org.latchkey.admin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.latchkey.enforcement.BreachList;
import org.latchkey.enforcement.BreachList.Part;
import org.latchkey.enforcement.BreachingToken;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.table.Column;
import org.latchkey.table.ColumnType;
import org.latchkey.user.User;
import org.latchkey.web.Sentence;

/** Tokens that a policy would not allow as rows of a table for people, read part by part: no more than one is held at a time. */
final class BreachRows implements Iterator<Object[]> {

    private final Function<BreachList.Place, Part> list;
    private final TokenPolicy policy;
    private final Locale language;
    private final Deque<Object[]> read = new ArrayDeque<>();
    private BreachList.Place next = BreachList.Place.BEGINNING;

    BreachRows(Function<BreachList.Place, Part> list, TokenPolicy policy, Locale language) {
        this.list = list;
        this.policy = policy;
        this.language = language;
    }

    List<Column> columns() {
        return Stream.of("allTokens.owner", "profile.firstName", "profile.lastName", "profile.mail", "allTokens.token", "policy.reason", "tokens.created",
                "tokens.expires", "tokens.lastUsed").map(key -> new Column(Sentence.of(key).in(language), ColumnType.STRING)).toList();
    }

    @Override
    public boolean hasNext() {
        while (read.isEmpty() && next != null) {
            Part part = list.apply(next);
            part.tokens().forEach(token -> read.add(row(token)));
            next = part.next();
        }
        return !read.isEmpty();
    }

    @Override
    public Object[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.remove();
    }

    private Object[] row(BreachingToken breaching) {
        User owner = breaching.token().getOwner();
        return new Object[] {owner.getUserName(), owner.getFirstName(), owner.getLastName(), owner.getMail(), breaching.token().getName(),
            BreachingTokens.reason(breaching.breach(), policy).in(language), text(breaching.token().getCreatedAt()), text(breaching.token().getExpiresAt()),
            text(breaching.token().getLastUsedAt())};
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
