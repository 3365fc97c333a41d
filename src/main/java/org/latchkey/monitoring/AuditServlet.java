package org.latchkey.monitoring;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.latchkey.chain.ChainCheck;
import org.latchkey.chain.ChainFault;
import org.latchkey.chain.ChainMark;
import org.latchkey.chain.ChainState;
import org.latchkey.web.ServerJson;

/** Whether the audit is whole, for operators who want to know at regular times. */
@WebServlet("/ops/audit")
public class AuditServlet extends ReadOnlyServlet {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    transient ChainCheck check;

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ChainMark> known = ChainMark.parse(request.getParameter("number"), request.getParameter("hash"));
        if (known.isEmpty() && (request.getParameter("number") != null || request.getParameter("hash") != null)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Optional<ChainState> state = check.check(known);
        if (state.isPresent()) {
            send(response, JSON, json(state.get()).build());
        } else {
            response.setHeader("Retry-After", "10");
            response.sendError(TOO_MANY_REQUESTS);
        }
    }

    private static JsonObjectBuilder json(ChainState state) {
        JsonObjectBuilder json = ServerJson.object().add("status", state.fault().isEmpty() ? "OK" : "BROKEN");
        state.fault().ifPresent(fault -> json.add("firstFault", json(fault)));
        state.known().ifPresent(known -> json.add("known", known.name()));
        return json.add("entries", state.entries()).add("removed", state.removed()).add("waiting", state.waiting())
                .add("last", state.last()).add("hash", state.lastHash());
    }

    private static JsonObjectBuilder json(ChainFault fault) {
        JsonObjectBuilder json = ServerJson.object().add("what", fault.what().name());
        if (fault.link() != null) {
            json.add("link", fault.link());
        }
        if (fault.entry() != null) {
            json.add("entry", fault.entry());
        }
        return json;
    }
}
