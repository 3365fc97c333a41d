package org.latchkey.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.latchkey.policy.PolicyViolation;
import org.latchkey.web.Messages;

/** Shows why a form was refused, each reason at its field. */
@ApplicationScoped
class Violations {

    @Inject
    Messages messages;

    /**
     * @param form    id of the form, whose fields are called as in the violations
     * @param general id of the component that carries what concerns no field
     */
    void show(List<PolicyViolation> violations, String form, String general) {
        violations.forEach(violation -> messages.refuseField(
                form + ":" + (violation.field() == null ? general : violation.field()),
                violation.messageKey(), violation.arguments().toArray()));
    }
}
