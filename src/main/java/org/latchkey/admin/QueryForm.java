package org.latchkey.admin;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.latchkey.query.ParameterDefinition;
import org.latchkey.query.QueryAccess;
import org.latchkey.query.QueryAnswer;
import org.latchkey.query.QueryDefinition;
import org.latchkey.server.QuerySource;
import org.latchkey.table.TableFormat;
import org.latchkey.user.Role;

/** A definition as it is typed into a form. */
public class QueryForm implements Serializable {

    private static final long serialVersionUID = 1;

    private String domain;
    private String name;
    private String description;
    private String source;
    private String statement;
    private TableFormat format;
    private String rows;
    private String seconds;
    private boolean everyone;
    private String roles;
    private String users;
    private List<ParameterRow> parameters;
    private List<ColumnRow> columns;

    QueryForm() {
        show(new QueryDefinition("", "", "", QuerySource.DEFAULT, "", List.of(), QueryAnswer.usual(), QueryAccess.NONE));
    }

    final void show(QueryDefinition definition) {
        domain = definition.domain();
        name = definition.name();
        description = definition.description();
        source = definition.source();
        statement = definition.statement();
        format = definition.answer().format();
        rows = Long.toString(definition.answer().rows());
        seconds = Integer.toString(definition.answer().seconds());
        everyone = definition.access().roles().contains(Role.ANYONE);
        roles = Lines.of(definition.access().roles().stream().filter(role -> !role.equals(Role.ANYONE)).toList());
        users = Lines.of(definition.access().users());
        parameters = definition.parameters().stream().map(ParameterRow::new).collect(Collectors.toCollection(ArrayList::new));
        columns = definition.access().columns().stream().map(ColumnRow::new).collect(Collectors.toCollection(ArrayList::new));
    }

    /** As it stands in the fields; numbers that are none become one that no rule lets pass. */
    QueryDefinition definition() {
        Set<String> allRoles = new TreeSet<>(Lines.in(roles));
        if (everyone) {
            allRoles.add(Role.ANYONE);
        }
        QueryAnswer answer = new QueryAnswer(format, number(rows), (int) Math.min(Integer.MAX_VALUE, number(seconds)));
        return new QueryDefinition(domain, name, description, source, statement, parameters.stream().map(ParameterRow::definition).toList(), answer,
                new QueryAccess(allRoles, Lines.in(users), columns.stream().map(ColumnRow::definition).toList()));
    }

    private static long number(String text) {
        try {
            return Math.max(0, Long.parseLong(text.strip()));
        } catch (NumberFormatException | NullPointerException e) {
            return 0;
        }
    }

    /**
     * Takes the parameters that the statement has, and keeps what is already said of them.
     *
     * @throws org.latchkey.query.BadStatementException where they cannot be found
     */
    void fit() {
        Map<String, ParameterRow> known = parameters.stream().collect(Collectors.toMap(ParameterRow::getName, Function.identity()));
        List<ParameterDefinition> found = definition().fitted().parameters();
        parameters = found.stream().map(definition -> known.getOrDefault(definition.name(), new ParameterRow(definition)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Values to try the query with, by parameter name. */
    Map<String, String> values() {
        return parameters.stream().collect(Collectors.toMap(ParameterRow::getName, row -> row.getValue() == null ? "" : row.getValue()));
    }

    void addColumn() {
        columns.add(new ColumnRow());
    }

    void remove(ColumnRow column) {
        columns.remove(column);
    }

    public List<ParameterRow> getParameters() {
        return parameters;
    }

    public List<ColumnRow> getColumns() {
        return columns;
    }

    public String getDomain() {
        return domain;
    }

    public void setDomain(String domain) {
        this.domain = domain;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }

    public TableFormat getFormat() {
        return format;
    }

    public void setFormat(TableFormat format) {
        this.format = format;
    }

    public String getRows() {
        return rows;
    }

    public void setRows(String rows) {
        this.rows = rows;
    }

    public String getSeconds() {
        return seconds;
    }

    public void setSeconds(String seconds) {
        this.seconds = seconds;
    }

    public boolean isEveryone() {
        return everyone;
    }

    public void setEveryone(boolean everyone) {
        this.everyone = everyone;
    }

    public String getRoles() {
        return roles;
    }

    public void setRoles(String roles) {
        this.roles = roles;
    }

    public String getUsers() {
        return users;
    }

    public void setUsers(String users) {
        this.users = users;
    }
}
