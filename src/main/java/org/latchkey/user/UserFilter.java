package org.latchkey.user;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import org.latchkey.listing.Listing;
import org.latchkey.web.Text;

/**
 * Which of all users are asked for. What is {@code null} asks for nothing.
 *
 * @param text   what the user name or the mail begins with, in any letter case
 * @param status of the users
 * @param role   that they have, exactly as it is written
 */
public record UserFilter(String text, UserStatus status, String role) {

    public static final UserFilter NONE = new UserFilter(null, null, null);

    List<Predicate> conditions(CriteriaBuilder builder, Root<User> user) {
        List<Predicate> conditions = new ArrayList<>();
        if (text != null) {
            String folded = Text.folded(text);
            conditions.add(builder.or(Listing.beginsWith(builder, user.get("foldedName"), folded),
                    Listing.beginsWith(builder, user.get("foldedMail"), folded)));
        }
        if (status != null) {
            conditions.add(status == UserStatus.DISABLED ? builder.isNotNull(user.get("disabledAt")) : builder.isNull(user.get("disabledAt")));
            if (status != UserStatus.DISABLED) {
                conditions.add(status == UserStatus.LOCKED ? builder.isNotNull(user.get("lockedAt")) : builder.isNull(user.get("lockedAt")));
            }
        }
        if (role != null) {
            // A join, because each role is there once a user.
            conditions.add(builder.equal(user.join("roles"), role));
        }
        return conditions;
    }
}
