package org.latchkey.monitoring;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.latchkey.token.AccessTokens;
import org.latchkey.token.Peppers;
import org.latchkey.web.ServerJson;

/** How many active tokens still hang on which pepper, for the operators who want to retire one. */
@WebServlet("/ops/peppers")
public class PeppersServlet extends ReadOnlyServlet {

    @Inject
    transient AccessTokens tokens;

    @Inject
    transient Peppers peppers;

    @Override
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonArrayBuilder uses = ServerJson.array();
        tokens.activeByPepper().forEach(use -> uses.add(
                ServerJson.object().add("pepper", use.number()).add("activeTokens", use.activeTokens())));
        send(response, JSON, ServerJson.object().add("newest", peppers.newest().number()).add("peppers", uses).build());
    }
}
