package org.latchkey.query;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.latchkey.web.Text;

/**
 * All that people decide about a saved query, as they wrote it: it may be wrong until somebody has looked.
 *
 * @param domain      of its address
 * @param name        of its address
 * @param description may be empty, on one line
 * @param source      name of the data source that it reads
 * @param statement   SQL with parameters written {@code @name}
 * @param parameters  what is to be given for them
 * @param answer      how it answers
 * @param access      who may run it
 */
public record QueryDefinition(String domain, String name, String description, String source, String statement,
        List<ParameterDefinition> parameters, QueryAnswer answer, QueryAccess access) {

    /** In code points. */
    public static final int DESCRIPTION_MAX = 500;

    /** In code points. */
    public static final int STATEMENT_MAX = 10_000;

    public QueryDefinition {
        domain = Text.normalized(domain);
        name = Text.normalized(name);
        description = Text.normalized(description == null ? "" : description.replaceAll("\\R", " "));
        source = Text.normalized(source);
        // Browsers send line ends as HTTP has them.
        statement = statement == null ? "" : statement.replaceAll("\r\n?", "\n").strip();
        parameters = List.copyOf(parameters);
    }

    /**
     * The same with the parameters that the statement has: one that is not described yet becomes a text that must be given, and what
     * is described and not there is left out.
     *
     * @throws BadStatementException where a literal or comment in the statement has no end
     */
    public QueryDefinition fitted() {
        Map<String, ParameterDefinition> described = parameters.stream()
                .collect(Collectors.toMap(parameter -> Text.folded(parameter.name()), Function.identity(), (one, other) -> one));
        List<ParameterDefinition> fitting = NamedParameterStatement.namesIn(statement, described.keySet()).stream()
                .map(found -> described.getOrDefault(Text.folded(found), ParameterDefinition.found(found))).toList();
        return new QueryDefinition(domain, name, description, source, statement, fitting, answer, access);
    }

    /**
     * Whether the statement could be run at all, with exactly the parameters that are described.
     *
     * @throws BadStatementException where it could not, with the reason
     */
    public void parse() {
        NamedParameterStatement.of(statement, parameters.stream().map(ParameterDefinition::name).toList());
    }

    /** The same under another address. */
    public QueryDefinition called(String newDomain, String newName) {
        return new QueryDefinition(newDomain, newName, description, source, statement, parameters, answer, access);
    }
}
