package org.latchkey.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.latchkey.query.ParameterDefinition;
import org.latchkey.query.QueryDefinition;
import org.latchkey.web.Text;

/** What is wrong with the parameters of a definition. */
final class ParameterRules {

    private static final String FIELD = "parameters";
    private static final int NAME_MAX = 80;
    private static final int DEFAULT_MAX = 500;

    private final List<QueryViolation> violations = new ArrayList<>();

    private ParameterRules() {
    }

    static List<QueryViolation> violations(QueryDefinition definition) {
        ParameterRules rules = new ParameterRules();
        Set<String> restricted = definition.access().columns().stream().map(column -> Text.folded(column.label())).collect(Collectors.toSet());
        definition.parameters().forEach(parameter -> rules.check(parameter, restricted));
        return rules.violations;
    }

    private void check(ParameterDefinition parameter, Set<String> restrictedColumns) {
        if (Text.length(parameter.name()) > NAME_MAX) {
            add("query.parameter.long", parameter.name(), NAME_MAX);
        }
        if (parameter.required() && !parameter.defaultValue().isEmpty()) {
            add("query.parameter.needless", parameter.name());
        } else if (Text.length(parameter.defaultValue()) > DEFAULT_MAX || !isOfItsType(parameter)) {
            add("query.parameter.default", parameter.name(), parameter.type().description());
        }
        // A label that is written wrongly here would let everybody filter by the column that it was meant for.
        if (!parameter.filtersColumn().isEmpty() && !restrictedColumns.contains(Text.folded(parameter.filtersColumn()))) {
            add("query.parameter.filters", parameter.name(), parameter.filtersColumn());
        }
    }

    private static boolean isOfItsType(ParameterDefinition parameter) {
        try {
            return parameter.defaultValue().isEmpty() || parameter.type().value(parameter.defaultValue()) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void add(String messageKey, Object... arguments) {
        violations.add(QueryViolation.of(FIELD, messageKey, arguments));
    }
}
