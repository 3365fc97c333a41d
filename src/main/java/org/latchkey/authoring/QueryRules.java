package org.latchkey.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.latchkey.query.BadStatementException;
import org.latchkey.query.ParameterDefinition;
import org.latchkey.query.QueryAnswer;
import org.latchkey.query.QueryDefinition;
import org.latchkey.query.QueryName;
import org.latchkey.web.Text;

/** What is wrong with a definition by itself, whatever else there is. */
final class QueryRules {

    private final List<QueryViolation> violations = new ArrayList<>();

    private QueryRules() {
    }

    static List<QueryViolation> violations(QueryDefinition definition) {
        QueryRules rules = new QueryRules();
        rules.checkName("domain", definition.domain());
        rules.checkName("name", definition.name());
        rules.checkDescription(definition.description());
        rules.checkStatement(definition);
        rules.violations.addAll(ParameterRules.violations(definition));
        rules.checkAnswer(definition.answer());
        rules.violations.addAll(AccessRules.violations(definition.access()));
        if (DefinitionJson.of(definition).toString().length() > QueryVersion.MOST_CHARACTERS) {
            rules.add(null, "query.large");
        }
        return List.copyOf(rules.violations);
    }

    private void add(String field, String messageKey, Object... arguments) {
        violations.add(QueryViolation.of(field, messageKey, arguments));
    }

    private void checkName(String field, String text) {
        if (!Text.isVisible(text)) {
            add(field, "query." + field + ".missing");
        } else if (Text.length(text) > QueryName.MAX) {
            add(field, "query." + field + ".long", QueryName.MAX, Text.length(text));
        } else if (QueryName.hasForbidden(text)) {
            add(field, "query." + field + ".forbidden");
        }
    }

    private void checkDescription(String text) {
        if (Text.length(text) > QueryDefinition.DESCRIPTION_MAX) {
            add("description", "query.description.long", QueryDefinition.DESCRIPTION_MAX, Text.length(text));
        } else if (Text.hasForbiddenCharacter(text)) {
            add("description", "query.description.control");
        }
    }

    private void checkStatement(QueryDefinition definition) {
        String statement = definition.statement();
        if (statement.isEmpty()) {
            add("statement", "query.statement.missing");
        } else if (Text.length(statement) > QueryDefinition.STATEMENT_MAX) {
            add("statement", "query.statement.long", QueryDefinition.STATEMENT_MAX, Text.length(statement));
        } else if (Text.hasForbiddenCharacter(statement.replace('\n', ' ').replace('\t', ' '))) {
            add("statement", "query.statement.control");
        } else {
            checkParameters(definition);
        }
    }

    private void checkParameters(QueryDefinition definition) {
        try {
            if (names(definition).equals(names(definition.fitted()))) {
                definition.parse();
            } else {
                add("parameters", "query.parameters.changed");
            }
        } catch (BadStatementException e) {
            violations.add(new QueryViolation("statement", e.sentence()));
        }
    }

    private static List<String> names(QueryDefinition definition) {
        return definition.parameters().stream().map(ParameterDefinition::name).map(Text::folded).collect(Collectors.toList());
    }

    private void checkAnswer(QueryAnswer answer) {
        if (!answer.hasPossibleRows()) {
            add("rows", "query.rows.range", QueryAnswer.MOST_ROWS);
        }
        if (!answer.hasPossibleSeconds()) {
            add("seconds", "query.seconds.range", QueryAnswer.LONGEST_SECONDS);
        }
    }
}
