package org.latchkey.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.latchkey.authoring.QueryViolation;
import org.latchkey.web.Messages;
import org.latchkey.web.Sentence;

/** Shows what is wrong with a query, each reason at its field. */
@ApplicationScoped
class QueryViolations {

    @Inject
    Messages messages;

    void show(List<QueryViolation> violations) {
        violations.forEach(violation -> show(violation.field(), violation.sentence()));
    }

    /** @param field of the form, or {@code null} for what concerns none */
    void show(String field, Sentence sentence) {
        Object[] arguments = sentence.arguments().toArray();
        if (field == null) {
            messages.refuse(sentence.key(), arguments);
        } else {
            messages.refuseField("query:" + field, sentence.key(), arguments);
        }
    }
}
