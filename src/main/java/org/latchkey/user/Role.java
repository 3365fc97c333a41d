package org.latchkey.user;

/** Names of the roles that Latchkey itself knows; every other role is a name that saved queries refer to. */
public final class Role {

    /** May see, limit and revoke. Declared in {@code web.xml}, because containers grant only declared roles. */
    public static final String ADMINISTRATOR = "Administrator";

    /** Every user, whatever the roles: the name that Jakarta Security gives "any authenticated caller". */
    public static final String ANYONE = "**";

    private Role() {
    }
}
