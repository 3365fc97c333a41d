package org.latchkey.authoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.latchkey.query.QueryDefinition;
import org.latchkey.query.Revision;

/** How a saved query was before somebody changed or deleted it. Outlives the query. */
@Entity
@Table(name = "saved_query_version")
@NamedQuery(name = "QueryVersion.ofQuery", query = "select v.revision.number, v.revision.savedAt, v.revision.savedBy from QueryVersion v"
        + " where v.queryId = :query order by v.revision.number desc")
@NamedQuery(name = "QueryVersion.numbered", query = "select v from QueryVersion v where v.queryId = :query and v.revision.number = :number")
public class QueryVersion {

    /** Far above what people write. */
    static final int MOST_CHARACTERS = 200_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_query_version_seq")
    @SequenceGenerator(name = "saved_query_version_seq", sequenceName = "saved_query_version_seq", allocationSize = 50)
    private Long id;

    @Column(name = "query_id", nullable = false)
    private long queryId;

    @Embedded
    private Revision revision;

    /** JSON, see {@link DefinitionJson}. */
    @Column(nullable = false)
    private String definition;

    protected QueryVersion() {
    }

    QueryVersion(long queryId, Revision revision, QueryDefinition definition) {
        this.queryId = queryId;
        this.revision = revision.copy();
        this.definition = DefinitionJson.of(definition).toString();
    }

    WrittenQuery written() {
        return new WrittenQuery(queryId, revision, DefinitionJson.read(definition));
    }
}
