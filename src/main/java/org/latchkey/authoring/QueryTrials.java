package org.latchkey.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.latchkey.authoring.QueryEvent.Kind;
import org.latchkey.query.QueryDefinition;
import org.latchkey.query.QueryException;
import org.latchkey.query.QueryName;
import org.latchkey.query.QueryRunner;
import org.latchkey.query.ResultPage;
import org.latchkey.query.SavedQuery;
import org.latchkey.query.ToldStatement;
import org.latchkey.user.Administrators;
import org.latchkey.user.Caller;
import org.latchkey.web.LogText;

/** Runs a query that is not saved yet as somebody else would, up to a few rows. Who tried what as whom is in the audit, whatever came of it. */
@ApplicationScoped
public class QueryTrials {

    public static final int MOST_ROWS = 50;

    @Inject
    QueryInspection inspection;

    @Inject
    QueryRunner runner;

    @Inject
    Administrators administrators;

    @Inject
    Event<QueryEvent> events;

    /**
     * @param queryId of the query that the draft is of; {@code null} for a new one
     * @param as      whose roles and name it runs with
     * @param values  texts by parameter name
     * @param zone    in which times are written
     */
    public TrialOutcome run(Caller administrator, Long queryId, QueryDefinition definition, Caller as, Map<String, String> values, ZoneId zone,
            String address) {
        administrators.require(administrator);
        List<QueryViolation> violations = inspection.violationsOfARun(definition);
        if (!violations.isEmpty()) {
            return TrialOutcome.refused(violations);
        }
        SavedQuery draft = DraftQuery.of(definition, as);
        events.fire(new QueryEvent(Kind.TRIED, queryId, shortened(definition.domain()), shortened(definition.name()), administrator.userName(),
                address, "as " + as.userName() + ", " + ToldStatement.of(definition.statement())));
        try {
            ResultPage result = runner.previewFor(administrator.id(), as, draft, values, MOST_ROWS, zone);
            return new TrialOutcome(List.of(), result, null, null, draft.mayBeRunBy(as));
        } catch (QueryException e) {
            return new TrialOutcome(List.of(), null, e.sentence(), e.said().orElse(null), draft.mayBeRunBy(as));
        }
    }

    /** What was never saved may have a name of any length, behind which the audit has no room for what was done. */
    private static String shortened(String name) {
        return LogText.plain(name, QueryName.MAX);
    }
}
