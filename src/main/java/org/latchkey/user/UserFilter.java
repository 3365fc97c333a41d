package org.latchkey.user;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
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

    /** Of those whose name begins so. */
    List<Predicate> byName(CriteriaBuilder builder, Root<User> user) {
        List<Predicate> conditions = others(builder, user);
        if (text != null) {
            conditions.add(begins(builder, user.get("foldedName")));
        }
        return conditions;
    }

    /** Of those whose mail begins so, and not their name. */
    List<Predicate> byMailAlone(CriteriaBuilder builder, Root<User> user) {
        List<Predicate> conditions = others(builder, user);
        conditions.add(begins(builder, user.get("foldedMail")));
        conditions.add(builder.not(begins(builder, user.get("foldedName"))));
        return conditions;
    }

    private Predicate begins(CriteriaBuilder builder, Path<String> column) {
        return Listing.beginsWith(builder, column, Text.folded(text));
    }

    private List<Predicate> others(CriteriaBuilder builder, Root<User> user) {
        List<Predicate> conditions = new ArrayList<>();
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
