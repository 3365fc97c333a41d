package org.latchkey.user;

import java.util.Set;

/**
 * Who acts, with the roles of this moment.
 *
 * @param id       of the user
 * @param userName as the user wrote it, and what {@code @CurrentUser} means in a saved query
 * @param roles    never contains {@link Role#ANYONE}
 */
public record Caller(long id, String userName, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether this caller has the role; everybody has {@link Role#ANYONE}. */
    public boolean has(String role) {
        return Role.ANYONE.equals(role) || roles.contains(role);
    }
}
