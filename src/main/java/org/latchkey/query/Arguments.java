package org.latchkey.query;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.latchkey.user.Caller;
import org.latchkey.web.Text;

/** The values of one run by folded parameter name, checked against what the query takes and the caller may use. */
final class Arguments {

    private record Argument(ParameterType type, Object value) {
    }

    private final Map<String, Argument> values = new HashMap<>();

    private Arguments() {
    }

    /**
     * @param given texts by parameter name, without the at sign, in any letter case
     * @throws BadParameterException where one is unknown, missing or not of its type
     * @throws HiddenColumnException where one filters by a column that the caller may not see
     */
    static Arguments of(SavedQuery query, Caller caller, Map<String, String> given) {
        Map<String, QueryParameter> known = query.getParameters().stream()
                .collect(Collectors.toMap(parameter -> Text.folded(parameter.getName()), parameter -> parameter));
        Map<String, String> texts = new HashMap<>();
        given.forEach((name, text) -> {
            QueryParameter parameter = known.get(Text.folded(name));
            if (parameter == null) {
                throw new BadParameterException("queries.refused.unknown", name);
            } else if (!query.isOpen(parameter, caller)) {
                throw new HiddenColumnException(parameter.getName());
            } else if (texts.put(Text.folded(name), text) != null) {
                throw new BadParameterException("queries.refused.repeated", "@" + parameter.getName());
            }
        });
        Arguments arguments = new Arguments();
        known.forEach((name, parameter) -> arguments.values.put(name, argument(parameter, texts.get(name))));
        arguments.values.put(NamedParameterStatement.CURRENT_USER, new Argument(ParameterType.TEXT, caller.userName()));
        return arguments;
    }

    /** Values of which each is one that the query takes; all of its parameters have one, whoever may use them. */
    static Arguments samples(SavedQuery query, Caller caller) {
        Arguments arguments = new Arguments();
        query.getParameters().forEach(parameter -> arguments.values.put(Text.folded(parameter.getName()),
                argument(parameter, parameter.isRequired() ? parameter.getType().example() : null)));
        arguments.values.put(NamedParameterStatement.CURRENT_USER, new Argument(ParameterType.TEXT, caller.userName()));
        return arguments;
    }

    private static Argument argument(QueryParameter parameter, String text) {
        if (text == null && parameter.isRequired()) {
            throw new BadParameterException("queries.refused.missing", parameter.getName(), parameter.getType().description());
        }
        String effective = text == null ? parameter.getDefaultValue().orElse(null) : text;
        try {
            return new Argument(parameter.getType(), effective == null ? null : parameter.getType().value(effective));
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("queries.refused.value", parameter.getName(), parameter.getType().description());
        }
    }

    /** Binds the value of each name to the question mark that stands for it. */
    void bind(PreparedStatement statement, List<String> names) throws SQLException {
        for (int i = 0; i < names.size(); i++) {
            Argument argument = values.get(names.get(i));
            argument.type().bind(statement, i + 1, argument.value());
        }
    }
}
