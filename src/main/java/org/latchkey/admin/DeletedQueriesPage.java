package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.latchkey.authoring.DeletedQueries;
import org.latchkey.authoring.WrittenQuery;

/** Administration &gt; Queries &gt; Deleted queries. */
@Named
@RequestScoped
public class DeletedQueriesPage {

    @Inject
    DeletedQueries deleted;

    private List<WrittenQuery> queries;

    /** By domain, then by name, each in its last version. */
    public List<WrittenQuery> getQueries() {
        if (queries == null) {
            queries = deleted.all();
        }
        return queries;
    }
}
