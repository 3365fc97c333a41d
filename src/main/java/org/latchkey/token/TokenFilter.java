package org.latchkey.token;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.latchkey.listing.Listing;
import org.latchkey.web.Text;

/**
 * Which of all tokens are asked for. What is {@code null} or empty asks for nothing.
 *
 * @param owner        user name, in any letter case
 * @param name         what the token's name begins with, in any letter case
 * @param status       of the tokens
 * @param expiresWithin active ones that end in at most so many days
 * @param unusedFor    those that are not deleted and that nobody has called with for at least so many days
 */
public record TokenFilter(String owner, String name, TokenStatus status, Integer expiresWithin, Integer unusedFor) {

    /** The same for one status after another; together they find what this one does. */
    List<TokenFilter> byStatus() {
        return Stream.of(TokenStatus.values()).filter(this::finds)
                .map(each -> new TokenFilter(owner, name, each, expiresWithin, unusedFor)).toList();
    }

    private boolean finds(TokenStatus each) {
        if (status != null) {
            return each == status;
        }
        return (expiresWithin == null || each == TokenStatus.ACTIVE) && (unusedFor == null || each != TokenStatus.DELETED);
    }

    List<Predicate> conditions(CriteriaBuilder builder, Root<AccessToken> token, Instant now) {
        List<Predicate> conditions = new ArrayList<>();
        if (!isEmpty(owner)) {
            conditions.add(builder.equal(token.get("owner").get("foldedName"), Text.folded(owner)));
        }
        if (!isEmpty(name)) {
            conditions.add(Listing.beginsWith(builder, token.get("foldedName"), Text.folded(name)));
        }
        if (status != null) {
            ofStatus(builder, token, now, conditions);
        }
        if (expiresWithin != null) {
            ofStatus(TokenStatus.ACTIVE, builder, token, now, conditions);
            conditions.add(builder.lessThanOrEqualTo(token.get("expiresAt"), now.plus(Duration.ofDays(expiresWithin))));
        }
        if (unusedFor != null) {
            if (status == null) {
                conditions.add(builder.isNull(token.get("deletedAt")));
            }
            conditions.add(builder.lessThanOrEqualTo(token.get("idleSince"), now.minus(Duration.ofDays(unusedFor))));
        }
        return conditions;
    }

    /** The same to the second: what an index knows of the last use may be a day behind. */
    List<Predicate> exactConditions(CriteriaBuilder builder, Root<AccessToken> token, Instant now) {
        List<Predicate> conditions = conditions(builder, token, now);
        if (unusedFor != null) {
            Path<Instant> lastUse = token.get("lastUsedAt");
            conditions.add(builder.or(builder.isNull(lastUse), builder.lessThanOrEqualTo(lastUse, now.minus(Duration.ofDays(unusedFor)))));
        }
        return conditions;
    }

    private void ofStatus(CriteriaBuilder builder, Root<AccessToken> token, Instant now, List<Predicate> conditions) {
        ofStatus(status, builder, token, now, conditions);
    }

    private static void ofStatus(TokenStatus status, CriteriaBuilder builder, Root<AccessToken> token, Instant now, List<Predicate> conditions) {
        if (status == TokenStatus.DELETED) {
            conditions.add(builder.isNotNull(token.get("deletedAt")));
            return;
        }
        conditions.add(builder.isNull(token.get("deletedAt")));
        conditions.add(status == TokenStatus.EXPIRED ? builder.lessThanOrEqualTo(token.get("expiresAt"), now)
                : builder.greaterThan(token.get("expiresAt"), now));
        if (status != TokenStatus.EXPIRED) {
            Path<Instant> refusedSince = token.get("mark").get("refusedSince");
            conditions.add(status == TokenStatus.ACTIVE ? builder.isNull(refusedSince) : builder.isNotNull(refusedSince));
        }
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }
}
