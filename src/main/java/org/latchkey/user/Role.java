package org.latchkey.user;

import java.util.Set;
import org.latchkey.web.Text;

/** Names of the roles that Latchkey itself knows; every other role is a name that saved queries refer to. */
public final class Role {

    /** May see, limit and revoke. Declared in {@code web.xml}, because containers grant only declared roles. */
    public static final String ADMINISTRATOR = "Administrator";

    /** Every user, whatever the roles: the name that Jakarta Security gives "any authenticated caller". */
    public static final String ANYONE = "**";

    /** In code points. */
    public static final int NAME_MAX = 80;

    /** What {@code web.xml} grants by other means, and must not be had by being called so. */
    private static final Set<String> RESERVED = Set.of(ANYONE, "user", "operator");

    private Role() {
    }

    /** Whether a user can be given a role of this name: not empty, not too long, nothing invisible, no comma, which parts roles in a list. */
    public static boolean isName(String role) {
        return Text.isVisible(role) && Text.length(role) <= NAME_MAX && role.indexOf(',') < 0 && !Text.hasForbiddenCharacter(role)
                && !RESERVED.contains(role);
    }
}
