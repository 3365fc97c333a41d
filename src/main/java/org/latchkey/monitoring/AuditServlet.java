package org.latchkey.monitoring;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.latchkey.chain.ChainFault;
import org.latchkey.chain.ChainMark;
import org.latchkey.chain.ChainState;
import org.latchkey.chain.CheckRuns;
import org.latchkey.web.ServerJson;

/**
 * Whether the audit is whole, for operators who want to know at regular times. To find out may take longer than proxies wait for an
 * answer: until then there is a line end now and then, which means nothing in JSON.
 */
@WebServlet("/ops/audit")
public class AuditServlet extends ReadOnlyServlet {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final long PATIENCE_SECONDS = 10;

    @Inject
    transient CheckRuns checks;

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<ChainMark> known = ChainMark.parse(request.getParameter("number"), request.getParameter("hash"));
        if (known.isEmpty() && (request.getParameter("number") != null || request.getParameter("hash") != null)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Optional<CompletableFuture<ChainState>> check = checks.begin(known);
        if (check.isPresent()) {
            send(response, JSON, json(awaited(check.get(), response)).build());
        } else {
            response.setHeader("Retry-After", "10");
            response.sendError(TOO_MANY_REQUESTS);
        }
    }

    /** @throws IOException as well where the client is gone; the check goes on, and administrators see on their page what came of it */
    private static ChainState awaited(Future<ChainState> check, HttpServletResponse response) throws IOException {
        while (true) {
            try {
                return check.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                response.setContentType(JSON);
                response.getOutputStream().write('\n');
                response.flushBuffer();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException("The audit could not be checked", e);
            }
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
