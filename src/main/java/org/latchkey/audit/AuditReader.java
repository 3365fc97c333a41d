package org.latchkey.audit;

import org.latchkey.user.Caller;

/**
 * Who looks into the audit. That this is somebody who may is for the caller to see to.
 *
 * @param caller  an administrator
 * @param address from where
 */
public record AuditReader(Caller caller, String address) {

    AuditAccess access(AuditAccess.Kind kind, String detail) {
        return new AuditAccess(kind, caller.userName(), address, detail);
    }
}
