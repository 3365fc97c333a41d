package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.latchkey.authoring.VersionLine;
import org.latchkey.authoring.WrittenQueries;
import org.latchkey.authoring.WrittenQuery;
import org.latchkey.query.Revision;
import org.latchkey.web.Messages;

/** The versions of the query that a page shows. */
@Named
@RequestScoped
public class QueryHistory {

    @Inject
    WrittenQueries queries;

    @Inject
    QueryPage page;

    @Inject
    Messages messages;

    private List<VersionLine> former;

    /** The one in force; {@code null} where the query is not saved yet, or is deleted. */
    public Revision getCurrent() {
        return page.isSaved() ? queries.find(page.getQueryId()).map(WrittenQuery::revision).orElse(null) : null;
    }

    /** Those before, the latest first. */
    public List<VersionLine> getFormer() {
        if (former == null) {
            former = page.getQueryId() == null ? List.of() : queries.versions(page.getQueryId());
        }
        return former;
    }

    /** Says how the state that the page shows differs from the one in force. */
    public String getDifferences() {
        List<String> keys = page.getFormer().differences();
        return keys.isEmpty() ? messages.text("query.former.same")
                : messages.text("query.former.differs", keys.stream().map(key -> messages.text("query.part." + key)).collect(Collectors.joining(", ")));
    }
}
