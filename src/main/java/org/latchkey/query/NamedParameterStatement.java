package org.latchkey.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.latchkey.web.Text;

/**
 * A statement whose parameters are named in the text, as JDBC takes it.
 *
 * @param sql   with a question mark in the place of each parameter
 * @param names folded, in the order of the question marks
 */
record NamedParameterStatement(String sql, List<String> names) {

    /** The user name of the caller; no caller can give it. */
    static final String CURRENT_USER = Text.folded("CurrentUser");

    NamedParameterStatement {
        names = List.copyOf(names);
    }

    /**
     * Reads a statement. Text in literals, quoted identifiers and comments is left as it is, and so are operators such as
     * {@code @@} and {@code <@}.
     *
     * @param declared names of the parameters the statement may use
     * @throws BadStatementException where it is more than one statement, none that reads, or names an undeclared parameter
     */
    static NamedParameterStatement of(String text, Collection<String> declared) {
        Set<String> known = new HashSet<>(List.of(CURRENT_USER));
        for (String name : declared) {
            if (!known.add(Text.folded(name))) {
                throw new BadStatementException("query.statement.taken", name);
            }
        }
        StringBuilder sql = new StringBuilder();
        List<String> names = new ArrayList<>();
        SqlScanner scanner = new SqlScanner(text);
        boolean ended = false;
        String firstWord = "";
        while (scanner.hasNext()) {
            String piece = scanner.next();
            if (scanner.isBlank()) {
                sql.append(piece);
                continue;
            }
            if (ended) {
                throw new BadStatementException("query.statement.several");
            }
            firstWord = firstWord.isEmpty() && !piece.equals("(") ? piece.toLowerCase(Locale.ROOT) : firstWord;
            if (piece.equals(";")) {
                ended = true;
            } else if (piece.equals("?")) {
                throw new BadStatementException("query.statement.mark");
            } else if (scanner.isVariable() && known.contains(Text.folded(piece.substring(1)))) {
                names.add(Text.folded(piece.substring(1)));
                sql.append('?');
            } else if (scanner.isVariable() && !scanner.followsOperator()) {
                throw new BadStatementException("query.statement.undeclared", piece);
            } else {
                sql.append(piece);
            }
        }
        if (!Set.of("select", "with", "values").contains(firstWord)) {
            throw new BadStatementException("query.statement.start");
        }
        return new NamedParameterStatement(sql.toString(), names);
    }

    /**
     * The names of the parameters in a statement as they are first written, in that order.
     *
     * @param known folded names that are parameters even where {@code <@} could be an operator
     * @throws BadStatementException where a literal or comment has no end
     */
    static List<String> namesIn(String text, Set<String> known) {
        Map<String, String> found = new LinkedHashMap<>();
        SqlScanner scanner = new SqlScanner(text);
        while (scanner.hasNext()) {
            String piece = scanner.next();
            String folded = scanner.isVariable() ? Text.folded(piece.substring(1)) : CURRENT_USER;
            if (!folded.equals(CURRENT_USER) && (!scanner.mayBeContainment() || known.contains(folded))) {
                found.putIfAbsent(folded, piece.substring(1));
            }
        }
        return List.copyOf(found.values());
    }
}
