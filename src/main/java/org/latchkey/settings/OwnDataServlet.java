package org.latchkey.settings;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.LoginJournal;
import org.latchkey.signin.SecurityEvent;
import org.latchkey.user.User;
import org.latchkey.web.ClientAddress;

/** Hands people what is kept about them. That they were given it is kept first: where it cannot be, they are given nothing. */
@WebServlet("/settings/my-data.json")
public class OwnDataServlet extends HttpServlet {

    @Inject
    transient CurrentUser currentUser;

    @Inject
    transient LoginJournal journal;

    @Inject
    transient OwnData data;

    @Inject
    transient ClientAddress clients;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        User user = currentUser.get();
        journal.tell(new SecurityEvent(SecurityEvent.Kind.DATA_EXPORTED, user.getUserName(), user.getId(), clients.of(request), ""));
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition",
                "attachment; filename=\"latchkey-" + LocalDate.ofInstant(clock.instant(), currentUser.getTimeZone()) + ".json\"");
        data.write(user, response.getOutputStream());
    }
}
