package org.latchkey.query;

import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a statement into the pieces that matter for finding parameters and ends of statements, by the lexical rules that H2 and
 * PostgreSQL share, with PostgreSQL's escape strings and nested comments.
 */
final class SqlScanner {

    private static final String OPERATOR = "@<>=!~#%^&|*+-/";

    private static final Pattern PIECE = Pattern.compile("""
            (?<blank>\\s+|--[^\\r\\n]*)\
            |(?<escape>[eE]'[^'\\\\]*+(?:(?:\\\\.|'')[^'\\\\]*+)*+'|[eE]')\
            |'[^']*+(?:''[^']*+)*+'\
            |"[^"]*+(?:""[^"]*+)*+"\
            |(?<dollar>\\$(?<tag>[\\p{L}_][\\p{L}\\p{N}_]*)?\\$)\
            |@@+[\\p{L}\\p{M}\\p{N}_]*\
            |(?<variable>@[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*)\
            |[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_$]*\
            |(?<comment>/\\*)\
            |.""", Pattern.DOTALL);

    private final String text;
    private final Matcher matcher;
    private int start;
    private int position;
    private boolean blank;
    private boolean variable;
    private boolean afterOperator;

    SqlScanner(String text) {
        this.text = text;
        this.matcher = PIECE.matcher(text);
    }

    boolean hasNext() {
        return position < text.length();
    }

    /**
     * @return a blank, comment, literal, quoted identifier, word, variable, or one other character
     * @throws BadStatementException where a literal or comment has no end
     */
    String next() {
        start = position;
        if (!matcher.find(start) || matcher.start() != start) {
            throw new NoSuchElementException();
        }
        afterOperator = start > 0 && OPERATOR.indexOf(text.charAt(start - 1)) >= 0 && !blank;
        variable = matcher.group("variable") != null;
        blank = matcher.group("blank") != null || matcher.group("comment") != null;
        position = matcher.end();
        if (matcher.group("comment") != null) {
            position = endOfComment(start + 2);
        } else if (matcher.group("dollar") != null) {
            position = endOf(text.indexOf(matcher.group("dollar"), position), matcher.group("dollar").length());
        } else if (matcher.group("escape") != null && position - start == 2 || isQuote(start) && position == start + 1) {
            throw new BadStatementException("query.statement.open");
        }
        return text.substring(start, position);
    }

    /** Whether the last piece is blank or a comment. */
    boolean isBlank() {
        return blank;
    }

    /** Whether the last piece is an at sign with a name. */
    boolean isVariable() {
        return variable;
    }

    /** Whether the last piece makes an operator of SQL with the sign before it: {@code <@}, is contained in. */
    boolean mayBeContainment() {
        return afterOperator && text.charAt(start - 1) == '<';
    }

    /** Whether the last piece touches an operator before it, of which its at sign may be a part. */
    boolean followsOperator() {
        return afterOperator;
    }

    private boolean isQuote(int at) {
        return text.charAt(at) == '\'' || text.charAt(at) == '"';
    }

    private int endOfComment(int from) {
        int depth = 1;
        for (int i = from; i < text.length() - 1; i++) {
            if (text.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (text.startsWith("*/", i)) {
                depth--;
                i++;
            }
            if (depth == 0) {
                return i + 1;
            }
        }
        return endOf(-1, 0);
    }

    private static int endOf(int index, int length) {
        if (index < 0) {
            throw new BadStatementException("query.statement.open");
        }
        return index + length;
    }
}
