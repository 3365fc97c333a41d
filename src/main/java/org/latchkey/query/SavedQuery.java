package org.latchkey.query;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.latchkey.table.TableFormat;
import org.latchkey.user.Caller;
import org.latchkey.web.Text;

/**
 * A named statement in a domain. Who has one of its roles may run it; a column that names roles is left out of the result of
 * those who have none of them, and so is every parameter that filters by it.
 */
@Entity
@Table(name = "saved_query")
@NamedQuery(name = "SavedQuery.named",
        query = "select q from SavedQuery q where q.foldedDomain = :domain and q.foldedName = :name")
@NamedQuery(name = "SavedQuery.all", query = "select q from SavedQuery q order by q.foldedDomain, q.foldedName")
public class SavedQuery {

    public static final int NAME_MAX = 80;

    /** The driver gives up on a silent network after this and a little; no statement may be meant to take longer. */
    public static final int LONGEST_TIME_LIMIT_SECONDS = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_query_seq")
    @SequenceGenerator(name = "saved_query_seq", sequenceName = "saved_query_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false)
    private String domain;

    @Column(nullable = false)
    private String name;

    @Column(name = "folded_domain", nullable = false)
    private String foldedDomain;

    @Column(name = "folded_name", nullable = false)
    private String foldedName;

    @Column(nullable = false)
    private String description;

    @Column(nullable = false)
    private String statement;

    @Enumerated(EnumType.STRING)
    @Column(name = "default_format", nullable = false)
    private TableFormat defaultFormat = TableFormat.JSON;

    @Column(name = "row_limit", nullable = false)
    private long rowLimit = 1_000_000;

    @Column(name = "time_limit_seconds", nullable = false)
    private int timeLimitSeconds = 30;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "saved_query_parameter", joinColumns = @JoinColumn(name = "query_id"))
    @OrderColumn(name = "position")
    private List<QueryParameter> parameters = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "saved_query_role", joinColumns = @JoinColumn(name = "query_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "saved_query_column", joinColumns = @JoinColumn(name = "query_id"))
    private Set<ColumnRole> columnRoles = new HashSet<>();

    protected SavedQuery() {
    }

    /** A query that nobody may run yet. */
    public SavedQuery(String domain, String name, String description, String statement, List<QueryParameter> parameters) {
        this.domain = QueryName.checked(domain);
        this.name = QueryName.checked(name);
        this.foldedDomain = Text.folded(domain);
        this.foldedName = Text.folded(name);
        this.description = Text.normalized(description);
        this.statement = statement;
        this.parameters = new ArrayList<>(parameters);
        parsed();
    }

    public void allow(Collection<String> newRoles) {
        roles = new HashSet<>(newRoles);
    }

    /** From now on only these roles see the column. */
    public void restrict(String label, Collection<String> onlyRoles) {
        columnRoles.removeIf(column -> isSame(column.getLabel(), label));
        onlyRoles.forEach(role -> columnRoles.add(new ColumnRole(label, role)));
    }

    /**
     * @param rows    more than these break the answer off, so that no part of a result passes for the whole
     * @param seconds how long the statement may take
     */
    public void limit(long rows, int seconds) {
        if (rows < 1 || seconds < 1 || seconds > LONGEST_TIME_LIMIT_SECONDS) {
            throw new IllegalArgumentException("Limits are at least 1, and at most " + LONGEST_TIME_LIMIT_SECONDS + " seconds");
        }
        rowLimit = rows;
        timeLimitSeconds = seconds;
    }

    /** What a call gets that asks for no format. */
    public void answerIn(TableFormat format) {
        defaultFormat = format;
    }

    public boolean mayBeRunBy(Caller caller) {
        return roles.stream().anyMatch(caller::has);
    }

    public boolean shows(String label, Caller caller) {
        Set<String> seenBy = columnRoles.stream().filter(column -> isSame(column.getLabel(), label))
                .map(ColumnRole::getRole).collect(Collectors.toSet());
        return seenBy.isEmpty() || seenBy.stream().anyMatch(caller::has);
    }

    /** The parameters that this caller may use. */
    public List<QueryParameter> parametersFor(Caller caller) {
        return parameters.stream().filter(parameter -> isOpen(parameter, caller)).toList();
    }

    boolean isOpen(QueryParameter parameter, Caller caller) {
        return parameter.getFiltersColumn().map(label -> shows(label, caller)).orElse(true);
    }

    NamedParameterStatement parsed() {
        return NamedParameterStatement.of(statement, parameters.stream().map(QueryParameter::getName).toList());
    }

    private static boolean isSame(String label, String other) {
        return Text.folded(label).equals(Text.folded(other));
    }

    public Long getId() {
        return id;
    }

    public String getDomain() {
        return domain;
    }

    public String getName() {
        return name;
    }

    public String getDescription() {
        return description;
    }

    public List<QueryParameter> getParameters() {
        return List.copyOf(parameters);
    }

    public TableFormat getDefaultFormat() {
        return defaultFormat;
    }

    public long getRowLimit() {
        return rowLimit;
    }

    public int getTimeLimitSeconds() {
        return timeLimitSeconds;
    }
}
