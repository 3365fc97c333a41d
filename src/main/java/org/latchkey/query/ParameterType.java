package org.latchkey.query;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.latchkey.web.Sentence;

/** What a parameter of a saved query takes, and how it is written in a call. */
public enum ParameterType {

    TEXT(Types.VARCHAR, "varchar", "text"),
    INTEGER(Types.BIGINT, "int8", "1"),
    DECIMAL(Types.NUMERIC, "numeric", "1.5"),
    BOOLEAN(Types.BOOLEAN, "bool", "true"),
    DATE(Types.DATE, "date", "2026-01-31"),
    TIMESTAMP(Types.TIMESTAMP_WITH_TIMEZONE, "timestamptz", "2026-01-31T12:00:00Z");

    /** Bounded, and without exponent: {@code 1e999999999} would be a short text and an endless number. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,38}(\\.\\d{1,38})?");

    private final int sqlType;
    private final String typeName;
    private final String example;

    ParameterType(int sqlType, String typeName, String example) {
        this.sqlType = sqlType;
        this.typeName = typeName;
        this.example = example;
    }

    /** Binds the value, or the absence of one with its type: PostgreSQL must know it even of {@code null}, and takes times by name alone. */
    void bind(PreparedStatement statement, int position, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(position, sqlType, typeName);
        } else {
            statement.setObject(position, value);
        }
    }

    /** What a value must be, to follow the words "must be". */
    public Sentence description() {
        return Sentence.of("queries.value." + this);
    }

    /** A value that this type takes. */
    public String example() {
        return example;
    }

    /**
     * @return the value to be bound
     * @throws IllegalArgumentException where the text is not a value of this type
     */
    public Object value(String text) {
        try {
            return switch (this) {
                case TEXT -> text(text);
                case INTEGER -> Long.valueOf(text);
                case DECIMAL -> decimal(text);
                case BOOLEAN -> truth(text);
                case DATE -> LocalDate.parse(text);
                case TIMESTAMP -> instant(text);
            };
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** PostgreSQL takes no NUL, and a lone surrogate has no form in UTF-8. */
    private static String text(String text) {
        if (text.codePoints().anyMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF)) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static BigDecimal decimal(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return new BigDecimal(text);
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Boolean.TRUE;
            case "false", "0" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException();
        };
    }

    /** A time without an offset is UTC. */
    private static OffsetDateTime instant(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException e) {
            return LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
        }
    }
}
