package org.latchkey.authoring;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.latchkey.query.ColumnDefinition;
import org.latchkey.query.ParameterDefinition;
import org.latchkey.query.ParameterType;
import org.latchkey.query.QueryAccess;
import org.latchkey.query.QueryAnswer;
import org.latchkey.query.QueryDefinition;
import org.latchkey.table.TableFormat;
import org.latchkey.web.ServerJson;

/** A definition as it is kept for later: by names, so that it can be read without what it was once saved beside. */
final class DefinitionJson {

    private DefinitionJson() {
    }

    static JsonObject of(QueryDefinition definition) {
        return ServerJson.object()
                .add("domain", definition.domain())
                .add("name", definition.name())
                .add("description", definition.description())
                .add("source", definition.source())
                .add("statement", definition.statement())
                .add("parameters", parameters(definition.parameters()))
                .add("format", definition.answer().format().name())
                .add("rows", definition.answer().rows())
                .add("seconds", definition.answer().seconds())
                .add("roles", names(definition.access().roles()))
                .add("users", names(definition.access().users()))
                .add("columns", columns(definition.access().columns())).build();
    }

    static QueryDefinition read(String text) {
        JsonObject json = ServerJson.read(text);
        QueryAnswer answer = new QueryAnswer(TableFormat.valueOf(json.getString("format")), json.getJsonNumber("rows").longValue(),
                json.getInt("seconds"));
        List<ColumnDefinition> columns = json.getJsonArray("columns").getValuesAs(JsonObject.class).stream()
                .map(column -> new ColumnDefinition(column.getString("label"), names(column.getJsonArray("roles")))).toList();
        QueryAccess access = new QueryAccess(names(json.getJsonArray("roles")), names(json.getJsonArray("users")), columns);
        return new QueryDefinition(json.getString("domain"), json.getString("name"), json.getString("description"), json.getString("source"),
                json.getString("statement"), json.getJsonArray("parameters").getValuesAs(DefinitionJson::parameter), answer, access);
    }

    /** What is told apart in a definition, by the names that it has here, where the two say different things. */
    static List<String> differences(QueryDefinition one, QueryDefinition other) {
        JsonObject first = of(one);
        JsonObject second = of(other);
        return first.keySet().stream().filter(key -> !first.get(key).equals(second.get(key))).toList();
    }

    private static JsonArrayBuilder parameters(List<ParameterDefinition> parameters) {
        JsonArrayBuilder array = ServerJson.array();
        parameters.forEach(parameter -> array.add(ServerJson.object()
                .add("name", parameter.name())
                .add("type", parameter.type().name())
                .add("required", parameter.required())
                .add("default", parameter.defaultValue())
                .add("filters", parameter.filtersColumn())));
        return array;
    }

    private static ParameterDefinition parameter(JsonObject json) {
        return new ParameterDefinition(json.getString("name"), ParameterType.valueOf(json.getString("type")), json.getBoolean("required"),
                json.getString("default"), json.getString("filters"));
    }

    private static JsonArrayBuilder columns(List<ColumnDefinition> columns) {
        JsonArrayBuilder array = ServerJson.array();
        columns.forEach(column -> array.add(ServerJson.object().add("label", column.label()).add("roles", names(column.roles()))));
        return array;
    }

    private static JsonArrayBuilder names(Collection<String> names) {
        JsonArrayBuilder array = ServerJson.array();
        names.forEach(array::add);
        return array;
    }

    private static TreeSet<String> names(JsonArray array) {
        return new TreeSet<>(array.getValuesAs(JsonString::getString));
    }
}
