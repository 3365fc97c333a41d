package org.latchkey.authoring;

import java.util.List;
import org.latchkey.query.ResultPage;
import org.latchkey.web.Sentence;

/**
 * What came of trying a query.
 *
 * @param violations why it was not even begun; empty where it was
 * @param result     {@code null} where there is none
 * @param failure    what the caller would be told; {@code null} where there is a result
 * @param said       what the database said, for administrators; {@code null} where it said nothing
 * @param entitled   whether that user might run it
 */
public record TrialOutcome(List<QueryViolation> violations, ResultPage result, Sentence failure, String said, boolean entitled) {

    static TrialOutcome refused(List<QueryViolation> violations) {
        return new TrialOutcome(List.copyOf(violations), null, null, null, true);
    }
}
