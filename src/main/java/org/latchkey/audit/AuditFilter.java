package org.latchkey.audit;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.latchkey.user.User;

/**
 * Which entries are asked for. What is {@code null} asks for nothing.
 *
 * @param person  user name of who did it or whom it concerns; of a user in any letter case, of a name that nobody has as it was typed then
 * @param tokenId of the token that it concerns
 * @param kind    of what happened
 * @param from    the first moment
 * @param until   the moment before which it happened
 * @param address from where, in its normal form
 */
public record AuditFilter(String person, Long tokenId, String kind, Instant from, Instant until, String address) {

    /** @param user whose name {@link #person} is */
    List<Predicate> conditions(CriteriaBuilder builder, Root<AuditEntry> entry, Optional<User> user) {
        List<Predicate> conditions = new ArrayList<>();
        if (person != null) {
            conditions.add(user.map(known -> builder.or(builder.equal(entry.get("actor"), AuditEntry.name(known.getUserName())),
                            builder.equal(entry.get("ownerId"), known.getId())))
                    .orElseGet(() -> builder.equal(entry.get("actor"), AuditEntry.name(person))));
        }
        if (tokenId != null) {
            conditions.add(builder.equal(entry.get("tokenId"), tokenId));
        }
        if (kind != null) {
            conditions.add(builder.equal(entry.get("kind"), kind));
        }
        if (from != null) {
            conditions.add(builder.greaterThanOrEqualTo(entry.<Instant>get("at"), from));
        }
        if (until != null) {
            conditions.add(builder.lessThan(entry.<Instant>get("at"), until));
        }
        if (address != null) {
            conditions.add(builder.equal(entry.get("address"), address));
        }
        return conditions;
    }

    /** For the audit itself. */
    String text() {
        StringJoiner text = new StringJoiner(" ").setEmptyValue("all");
        tell(text, "person", person == null ? null : "'" + person + "'");
        tell(text, "token", tokenId);
        tell(text, "kind", kind);
        tell(text, "from", from);
        tell(text, "until", until);
        tell(text, "address", address);
        return text.toString();
    }

    private static void tell(StringJoiner text, String name, Object value) {
        if (value != null) {
            text.add(name + "=" + value);
        }
    }
}
