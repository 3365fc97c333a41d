package org.latchkey.authoring;

import java.util.Set;

/**
 * A saved query in a list of all.
 *
 * @param id          of the query
 * @param domain      of its address
 * @param name        of its address
 * @param description may be empty
 * @param saved       by whom it was last saved and when
 * @param roles       that may run it, sorted
 * @param users       how many may run it whatever their roles
 */
public record QueryLine(long id, String domain, String name, String description, VersionLine saved, Set<String> roles, int users) {
}
