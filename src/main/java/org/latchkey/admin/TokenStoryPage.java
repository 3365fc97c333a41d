package org.latchkey.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.latchkey.audit.AuditEntry;
import org.latchkey.audit.AuditLog;
import org.latchkey.token.AccessToken;
import org.latchkey.token.AllTokens;
import org.latchkey.token.TokenStatus;
import org.latchkey.usage.CallsChart;
import org.latchkey.usage.UsageStatistics;
import org.latchkey.usage.UsageStatistics.Refused;
import org.latchkey.usage.UsageStatistics.UsedFrom;

/** Administration &gt; Tokens &gt; one of them: how it came to be, what it was used for, how it ended. */
@Named
@ViewScoped
public class TokenStoryPage implements Serializable {

    private static final long serialVersionUID = 1;

    private static final long NONE = -1;
    private static final int DAYS = 30;
    private static final int ADDRESSES = 5;
    private static final int ENTRIES = 100;

    @Inject
    AllTokens tokens;

    @Inject
    AuditLog auditLog;

    @Inject
    UsageStatistics usage;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private long id;
    private transient AccessToken token;
    private transient List<AuditEntry> entries;
    private transient AuditEntry making;
    private transient CallsChart calls;

    @PostConstruct
    void begin() {
        String asked = request.getParameter("id");
        id = asked != null && asked.matches("\\d{1,18}") ? Long.parseLong(asked) : NONE;
    }

    /** Where the address names no token, there is no page. */
    public void find() throws IOException {
        if (tokens.find(id).isEmpty()) {
            FacesContext context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            context.responseComplete();
        }
    }

    public AccessToken getToken() {
        if (token == null) {
            token = tokens.find(id).orElseThrow();
        }
        return token;
    }

    public boolean isDeleted() {
        return getToken().statusAt(clock.instant()) == TokenStatus.DELETED;
    }

    /** What was read is no longer true. */
    void forget() {
        token = null;
        entries = null;
    }

    /** What happened to the token, the newest first. */
    public List<AuditEntry> getEntries() {
        if (entries == null) {
            entries = auditLog.ofToken(id, ENTRIES);
        }
        return entries;
    }

    /** By whom and from where it was made; {@code null} where that is not known any more. */
    public AuditEntry getMaking() {
        if (making == null) {
            making = auditLog.makingOf(id).orElse(null);
        }
        return making;
    }

    public CallsChart getCalls() {
        if (calls == null) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            calls = new CallsChart(usage.calls(id, today.minusDays(DAYS - 1), today));
        }
        return calls;
    }

    public List<UsedFrom> getAddresses() {
        return usage.addresses(id, ADDRESSES);
    }

    public List<Refused> getRefusals() {
        return usage.refusals(id);
    }
}
