package org.latchkey.query;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.latchkey.web.Text;

/**
 * A column of a result that not everybody sees who may run the query.
 *
 * @param label of the column, in any letter case
 * @param roles that see it, sorted
 */
public record ColumnDefinition(String label, Set<String> roles) {

    public ColumnDefinition {
        label = Text.normalized(label);
        roles = QueryAccess.sorted(roles);
    }

    static ColumnDefinition of(String label, Collection<String> roles) {
        return new ColumnDefinition(label, new TreeSet<>(roles));
    }
}
