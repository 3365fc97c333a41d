package org.latchkey.query;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.latchkey.server.QuerySource;
import org.latchkey.user.Caller;

/**
 * A named statement in a domain. Who has one of its roles, or is named, may run it; a column that names roles is left out of the
 * result of those who have none of them, and so is every parameter that filters by it.
 */
@Entity
@Table(name = "saved_query")
@NamedQuery(name = "SavedQuery.named", query = "select q from SavedQuery q where q.called.foldedDomain = :domain and q.called.foldedName = :name")
@NamedQuery(name = "SavedQuery.all", query = "select q from SavedQuery q order by q.called.foldedDomain, q.called.foldedName")
public class SavedQuery {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_query_seq")
    @SequenceGenerator(name = "saved_query_seq", sequenceName = "saved_query_seq", allocationSize = 50)
    private Long id;

    @Embedded
    private QueryName called;

    @Column(nullable = false)
    private String description;

    @Column(nullable = false)
    private String source;

    @Column(nullable = false)
    private String statement;

    @Embedded
    private QueryAnswer answer;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "saved_query_parameter", joinColumns = @JoinColumn(name = "query_id"))
    @OrderColumn(name = "position")
    private List<QueryParameter> parameters = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "saved_query_role", joinColumns = @JoinColumn(name = "query_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    // Read when asked for: most who may run a query may do so by a role.
    @ElementCollection
    @CollectionTable(name = "saved_query_user", joinColumns = @JoinColumn(name = "query_id"))
    @Column(name = "user_id")
    private Set<Long> users = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "saved_query_column", joinColumns = @JoinColumn(name = "query_id"))
    private Set<ColumnRole> columnRoles = new HashSet<>();

    @Embedded
    private Revision revision = Revision.first(null, null);

    protected SavedQuery() {
    }

    /** A query that nobody may run yet. */
    public SavedQuery(String domain, String name, String description, String statement, List<QueryParameter> parameters) {
        define(new QueryDefinition(domain, name, description, QuerySource.DEFAULT, statement,
                parameters.stream().map(QueryParameter::definition).toList(), QueryAnswer.usual(), QueryAccess.NONE), Set.of());
    }

    /** As somebody defines it. */
    public SavedQuery(QueryDefinition definition, Set<Long> userIds, Revision revision) {
        define(definition, userIds);
        this.revision = revision;
    }

    /** The same in the place of a deleted query, which had this id. */
    public SavedQuery(long id, QueryDefinition definition, Set<Long> userIds, Revision revision) {
        this(definition, userIds, revision);
        this.id = id;
    }

    /** From now on it is so, and this is its next version. */
    public void redefine(QueryDefinition definition, Set<Long> userIds, Instant now, String by) {
        define(definition, userIds);
        revision = revision.next(now, by);
    }

    private void define(QueryDefinition definition, Set<Long> userIds) {
        called = new QueryName(definition.domain(), definition.name());
        description = definition.description();
        source = definition.source();
        statement = definition.statement();
        parameters = new ArrayList<>(definition.parameters().stream().map(QueryParameter::of).toList());
        answerAs(definition.answer());
        allow(definition.access().roles());
        users = new HashSet<>(userIds);
        columnRoles = new HashSet<>();
        definition.access().columns().forEach(column -> restrict(column.label(), column.roles()));
        parsed();
    }

    /** @param userNames of {@link #userIds()} */
    public QueryDefinition definition(Set<String> userNames) {
        return new QueryDefinition(called.domain(), called.name(), description, source, statement,
                parameters.stream().map(QueryParameter::definition).toList(), answer,
                new QueryAccess(roles, userNames, ColumnRole.definitions(columnRoles)));
    }

    public void allow(Collection<String> newRoles) {
        roles = new HashSet<>(newRoles);
    }

    /** From now on only these roles see the column. */
    public void restrict(String label, Collection<String> onlyRoles) {
        columnRoles.removeIf(column -> column.isOf(label));
        onlyRoles.forEach(role -> columnRoles.add(new ColumnRole(label, role)));
    }

    public void answerAs(QueryAnswer newAnswer) {
        answer = newAnswer.checked();
    }

    public boolean mayBeRunBy(Caller caller) {
        return roles.stream().anyMatch(caller::has) || users.contains(caller.id());
    }

    public boolean shows(String label, Caller caller) {
        Set<String> seenBy = columnRoles.stream().filter(column -> column.isOf(label)).map(ColumnRole::getRole).collect(Collectors.toSet());
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

    public Long getId() {
        return id;
    }

    public String getDomain() {
        return called.domain();
    }

    public String getName() {
        return called.name();
    }

    public String getDescription() {
        return description;
    }

    public List<QueryParameter> getParameters() {
        return List.copyOf(parameters);
    }

    /** Who may run it whatever their roles. */
    public Set<Long> userIds() {
        return Set.copyOf(users);
    }

    String source() {
        return source;
    }

    public QueryAnswer answer() {
        return answer;
    }

    public Revision getRevision() {
        return revision;
    }
}
