package org.latchkey.api;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.latchkey.query.BadParameterException;
import org.latchkey.query.ParameterType;
import org.latchkey.query.Portion;
import org.latchkey.table.TableFormat;
import org.latchkey.web.Text;

/**
 * What a call asks for.
 *
 * @param parameters of the query, by name without the at sign
 * @param format     where the call names one
 * @param compressed whether JSON tells schema and data apart
 * @param wrapped    whether a single JSON object keeps its array
 * @param portion    the rows asked for
 */
record QueryCall(Map<String, String> parameters, Optional<TableFormat> format, boolean compressed, boolean wrapped, Portion portion) {

    private static final Set<String> CONTROLS = Set.of("resultformat", "compressjson", "wrapsinglerecordinarray", "startrow", "rowcount");

    QueryCall {
        parameters = Map.copyOf(parameters);
    }

    /**
     * @param request the parameters of the query string and of the form; names in any letter case
     * @throws BadParameterException where one is unknown, repeated or malformed
     */
    static QueryCall of(Map<String, List<String>> request) {
        Map<String, String> parameters = new HashMap<>();
        Map<String, String> controls = new HashMap<>();
        Set<String> seen = new HashSet<>();
        request.forEach((name, values) -> {
            if (values.size() != 1 || !seen.add(Text.folded(name))) {
                throw new BadParameterException("queries.refused.repeated", name);
            } else if (name.startsWith("@")) {
                parameters.put(name.substring(1), values.get(0));
            } else if (CONTROLS.contains(name.toLowerCase(Locale.ROOT))) {
                controls.put(name.toLowerCase(Locale.ROOT), values.get(0));
            } else {
                throw new BadParameterException("queries.refused.undefined", name);
            }
        });
        return new QueryCall(parameters, format(controls.get("resultformat")),
                truth("CompressJSON", controls.get("compressjson")),
                truth("WrapSingleRecordInArray", controls.get("wrapsinglerecordinarray")),
                new Portion(number("StartRow", controls.get("startrow")).orElse(0), number("RowCount", controls.get("rowcount"))));
    }

    private static Optional<TableFormat> format(String text) {
        if (text == null) {
            return Optional.empty();
        }
        return Optional.of(TableFormat.named(text).orElseThrow(
                () -> new BadParameterException("queries.refused.format")));
    }

    private static boolean truth(String name, String text) {
        return text == null || (boolean) parsed(name, ParameterType.BOOLEAN, text);
    }

    private static OptionalLong number(String name, String text) {
        if (text == null) {
            return OptionalLong.empty();
        }
        long number = (long) parsed(name, ParameterType.INTEGER, text);
        if (number < 0) {
            throw new BadParameterException("queries.refused.negative", name);
        }
        return OptionalLong.of(number);
    }

    private static Object parsed(String name, ParameterType type, String text) {
        try {
            return type.value(text);
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("queries.refused.control", name, type.description());
        }
    }
}
