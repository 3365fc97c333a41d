package org.latchkey.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.latchkey.query.ColumnDefinition;
import org.latchkey.query.QueryAccess;
import org.latchkey.web.Text;

/** What is wrong with who may run a query and who sees what. Whether the users and the columns exist others know. */
final class AccessRules {

    private static final int NAME_MAX = 80;

    /** Of roles, users and columns: what no person enters by hand is a mistake. */
    private static final int MOST = 200;

    private final List<QueryViolation> violations = new ArrayList<>();

    private AccessRules() {
    }

    static List<QueryViolation> violations(QueryAccess access) {
        AccessRules rules = new AccessRules();
        rules.checkNumber("roles", access.roles());
        rules.checkNumber("users", access.users());
        rules.checkNumber("columns", access.columns());
        rules.checkRoles("roles", access.roles());
        Set<String> labels = new HashSet<>();
        for (ColumnDefinition column : access.columns()) {
            rules.check(column, labels);
        }
        return rules.violations;
    }

    private void check(ColumnDefinition column, Set<String> labels) {
        if (column.label().isEmpty()) {
            add("columns", "query.column.missing");
        } else if (isNoName(column.label())) {
            add("columns", "query.column.wrong", column.label(), NAME_MAX);
        } else if (!labels.add(Text.folded(column.label()))) {
            add("columns", "query.column.twice", column.label());
        } else if (column.roles().isEmpty()) {
            add("columns", "query.column.roles", column.label());
        }
        checkRoles("columns", column.roles());
    }

    private void checkRoles(String field, Collection<String> roles) {
        roles.stream().filter(AccessRules::isNoName).forEach(role -> add(field, "query.role.wrong", role, NAME_MAX));
    }

    private void checkNumber(String field, Collection<?> all) {
        if (all.size() > MOST) {
            add(field, "query.access.many", MOST);
        }
    }

    private static boolean isNoName(String text) {
        return Text.length(text) > NAME_MAX || Text.hasForbiddenCharacter(text);
    }

    private void add(String field, String messageKey, Object... arguments) {
        violations.add(QueryViolation.of(field, messageKey, arguments));
    }
}
