package org.latchkey.query;

import org.latchkey.web.Text;

/** What a domain or a query may be called, so that its address works on every server and through every proxy. */
final class QueryName {

    private static final String FORBIDDEN = "/\\;%";

    private QueryName() {
    }

    /**
     * @return the name as it is kept
     * @throws IllegalArgumentException where no address can be made of it
     */
    static String checked(String name) {
        String normalized = Text.normalized(name);
        if (!works(normalized)) {
            throw new IllegalArgumentException("Not a name for a domain or a query: \"" + name + "\"");
        }
        return normalized;
    }

    /** Whether anything can have this name: what cannot need not be looked for. */
    static boolean isPossible(String name) {
        return works(Text.normalized(name));
    }

    private static boolean works(String normalized) {
        return !normalized.isEmpty() && Text.length(normalized) <= SavedQuery.NAME_MAX
                && !normalized.equals(".") && !normalized.equals("..")
                && normalized.chars().noneMatch(c -> FORBIDDEN.indexOf(c) >= 0) && !Text.hasForbiddenCharacter(normalized);
    }
}
