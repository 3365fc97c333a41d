package org.latchkey.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.latchkey.enforcement.BreachList;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.signin.UserFormats;
import org.latchkey.table.ResultTable;
import org.latchkey.table.TableFormat;
import org.latchkey.user.Caller;

/**
 * All tokens that a policy would not allow as a file, with what it takes to write to their owners. They are judged when the file is
 * written, by the policy in the address, which must be one that could be saved.
 */
@WebServlet("/admin/policy/export")
public class PolicyExportServlet extends ExportServlet {

    @Inject
    transient BreachList list;

    @Override
    Optional<Export> export(HttpServletRequest request) {
        Caller reader = currentUser.caller();
        String address = clientAddress.of(request);
        return PolicyForm.policyIn(request).map(policy -> new Export("policy", "csv", TableFormat.CSV.contentType(),
                out -> write(policy, reader, address, language(request.getParameter("language")), out)));
    }

    private void write(TokenPolicy policy, Caller reader, String address, Locale language, OutputStream out) throws IOException {
        list.begin(policy, reader, address);
        Instant now = clock.instant();
        BreachRows rows = new BreachRows(place -> list.read(policy, now, reader, place), policy, language);
        TableFormat.CSV.writer(true, true).write(new ResultTable(rows.columns(), rows), out);
    }

    /** The one of the page: a browser that asks for a file may name another. */
    private static Locale language(String tag) {
        return UserFormats.LANGUAGES.stream().filter(language -> language.getLanguage().equals(tag)).findFirst().orElse(Locale.ENGLISH);
    }
}
