package org.latchkey.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.logging.Logger;
import org.latchkey.token.TokenFormat;
import org.latchkey.web.ClientAddress;
import org.latchkey.web.LogText;
import org.latchkey.web.PathArea;
import org.latchkey.web.TraceParent;

/** One line for each request that is refused: the log learns why, the caller does not. */
@ApplicationScoped
class RefusalLog {

    private static final Logger LOG = Logger.getLogger("org.latchkey.security.refused");
    private static final int PATH_MAX = 200;

    @Inject
    ClientAddress clients;

    @Inject
    TokenFormat format;

    /**
     * @param reason  one word
     * @param tokenId {@code null} where no token is known
     */
    void refused(HttpServletRequest request, String reason, Long tokenId) {
        LOG.info(() -> "refused reason=" + reason + " token=" + (tokenId == null ? "none" : tokenId)
                + " address=\"" + LogText.plain(clients.of(request), PATH_MAX) + "\" method=\"" + LogText.plain(request.getMethod(), PATH_MAX)
                + "\" path=\"" + LogText.plain(format.masked(PathArea.path(request)), PATH_MAX) + "\""
                // Credentials are judged before any filter, so no thread has the name of the trace yet.
                + " trace=" + TraceParent.traceId(request));
    }
}
