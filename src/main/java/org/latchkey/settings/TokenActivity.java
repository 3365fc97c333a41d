package org.latchkey.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.signin.CurrentUser;
import org.latchkey.web.Messages;

/** "Activity": what happened to the signed-in user's tokens and ways in. */
@Named
@ViewScoped
public class TokenActivity implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int STEP = 10;

    @Inject
    AuditLog auditLog;

    @Inject
    CurrentUser currentUser;

    @Inject
    Messages messages;

    private int shown = STEP;

    public List<AuditEntry> getEntries() {
        return auditLog.ofOwner(currentUser.caller(), 0, shown);
    }

    public boolean isMoreThere() {
        return auditLog.countOfOwner(currentUser.caller()) > shown;
    }

    public void more() {
        shown += STEP;
    }

    /** What happened, in words. */
    public String describe(AuditEntry entry) {
        return messages.text(entry.getMessageKey());
    }
}
