package org.latchkey.table;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;

/** What the cells of a column hold, under the .NET names that readers of {@code schema} know. */
public enum ColumnType {

    STRING("String", String.class),
    INT32("Int32", Integer.class),
    INT64("Int64", Long.class),
    DECIMAL("Decimal", BigDecimal.class),
    DOUBLE("Double", Double.class),
    BOOLEAN("Boolean", Boolean.class),
    DATE("Date", LocalDate.class),
    TIME("Time", LocalTime.class),
    DATE_TIME("DateTime", LocalDateTime.class),
    DATE_TIME_OFFSET("DateTimeOffset", OffsetDateTime.class),
    GUID("Guid", UUID.class),
    BYTES("Byte[]", byte[].class);

    private final String wireName;
    private final Class<?> javaType;

    ColumnType(String wireName, Class<?> javaType) {
        this.wireName = wireName;
        this.javaType = javaType;
    }

    /**
     * @param sqlType  one of {@link Types}
     * @param typeName the database's own name, which tells apart what drivers report as {@link Types#OTHER} or as a plain timestamp
     */
    public static ColumnType of(int sqlType, String typeName) {
        return switch (sqlType) {
            case Types.BIT, Types.BOOLEAN -> "bit".equalsIgnoreCase(typeName) ? STRING : BOOLEAN;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> INT32;
            case Types.BIGINT -> INT64;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> "money".equalsIgnoreCase(typeName) ? STRING : DOUBLE;
            case Types.DATE -> DATE;
            case Types.TIME -> "timetz".equalsIgnoreCase(typeName) ? STRING : TIME;
            case Types.TIMESTAMP -> "timestamptz".equalsIgnoreCase(typeName) ? DATE_TIME_OFFSET : DATE_TIME;
            case Types.TIMESTAMP_WITH_TIMEZONE -> DATE_TIME_OFFSET;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> "uuid".equalsIgnoreCase(typeName) ? GUID : BYTES;
            case Types.OTHER -> "uuid".equalsIgnoreCase(typeName) ? GUID : STRING;
            default -> STRING;
        };
    }

    public String wireName() {
        return wireName;
    }

    /** The class of the cells. */
    public Class<?> javaType() {
        return javaType;
    }

    /** Whether a cell is a number, which a spreadsheet may take as such even where it begins with a minus. */
    public boolean isNumber() {
        return Number.class.isAssignableFrom(javaType);
    }

    /** A cell as text: ISO 8601 for dates and times, digits without exponent for decimals, Base64 for bytes; empty for {@code null}. */
    public static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return cell instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : cell.toString();
    }
}
