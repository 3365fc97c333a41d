package org.latchkey.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
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
     * @param general id of the component that carries what concerns no field of the form
     */
    void show(List<PolicyViolation> violations, String form, String general) {
        violations.forEach(violation -> messages.refuseField(
                form + ":" + place(form, violation.field(), general), violation.messageKey(), violation.arguments().toArray()));
    }

    /** A form does not have every field that a violation may name: a token is regenerated under the name that it has. */
    private static String place(String form, String field, String general) {
        boolean there = field != null && FacesContext.getCurrentInstance().getViewRoot().findComponent(form + ":" + field) != null;
        return there ? field : general;
    }
}
