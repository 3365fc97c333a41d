package org.latchkey.admin;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.latchkey.authoring.WrittenQuery;
import org.latchkey.query.QueryDefinition;

/**
 * Which former state of a query a page shows.
 *
 * @param number      counted from 1
 * @param savedAt     {@code null} for a query that came with the installation
 * @param savedBy     {@code null} as well
 * @param differences to the present state, by message key
 */
public record FormerState(int number, Instant savedAt, String savedBy, List<String> differences) implements Serializable {

    private static final long serialVersionUID = 1;

    static FormerState of(WrittenQuery former, QueryDefinition current) {
        return new FormerState(former.revision().getNumber(), former.revision().getSavedAt(), former.revision().getSavedBy(),
                former.differencesTo(current));
    }
}
