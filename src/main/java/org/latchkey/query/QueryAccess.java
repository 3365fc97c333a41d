package org.latchkey.query;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.latchkey.web.Text;

/**
 * Who may run a saved query, and who sees all of it.
 *
 * @param roles   that may run it, sorted
 * @param users   who may run it whatever their roles, by user name, sorted
 * @param columns that not everybody sees, sorted
 */
public record QueryAccess(Set<String> roles, Set<String> users, List<ColumnDefinition> columns) {

    /** A query that nobody may run. */
    public static final QueryAccess NONE = new QueryAccess(Set.of(), Set.of(), List.of());

    public QueryAccess {
        roles = sorted(roles);
        users = sorted(users);
        columns = columns.stream().sorted(Comparator.comparing(column -> Text.folded(column.label()))).toList();
    }

    /** Normalized, without what is empty; sorted, so that two that say the same are told to be the same. */
    static Set<String> sorted(Collection<String> names) {
        Set<String> sorted = new TreeSet<>(names.stream().map(Text::normalized).filter(name -> !name.isEmpty()).toList());
        return Collections.unmodifiableSet(sorted);
    }
}
