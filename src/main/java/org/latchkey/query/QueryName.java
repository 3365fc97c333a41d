package org.latchkey.query;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.latchkey.web.Text;

/** What a saved query is called: its domain and its name in there, such that its address works on every server and through every proxy. */
@Embeddable
public class QueryName {

    /** Of a domain as well as of a name, in code points. */
    public static final int MAX = 80;

    private static final String FORBIDDEN = "/\\;%";

    @Column(nullable = false)
    private String domain;

    @Column(nullable = false)
    private String name;

    @Column(name = "folded_domain", nullable = false)
    private String foldedDomain;

    @Column(name = "folded_name", nullable = false)
    private String foldedName;

    protected QueryName() {
    }

    /** @throws IllegalArgumentException where no address can be made of them */
    QueryName(String domain, String name) {
        this.domain = checked(domain);
        this.name = checked(name);
        this.foldedDomain = Text.folded(domain);
        this.foldedName = Text.folded(name);
    }

    private static String checked(String text) {
        if (!isPossible(text)) {
            throw new IllegalArgumentException("Not a name for a domain or a query: \"" + text + "\"");
        }
        return Text.normalized(text);
    }

    /** Whether a domain or a query can be called so: what cannot need not be looked for. */
    public static boolean isPossible(String text) {
        String normalized = Text.normalized(text);
        return !normalized.isEmpty() && Text.length(normalized) <= MAX && !hasForbidden(normalized);
    }

    /** Whether something in the text would make it mean another address, or none. */
    public static boolean hasForbidden(String text) {
        return text.equals(".") || text.equals("..") || text.chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0) || Text.hasForbiddenCharacter(text);
    }

    String domain() {
        return domain;
    }

    String name() {
        return name;
    }
}
