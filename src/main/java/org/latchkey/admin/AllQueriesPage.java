package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.latchkey.authoring.AllQueries;
import org.latchkey.authoring.QueryLine;
import org.latchkey.user.Role;
import org.latchkey.web.Messages;
import org.latchkey.web.Text;

/** Administration &gt; Queries: all of them, domain by domain. */
@Named
@RequestScoped
public class AllQueriesPage {

    /** Queries whose domains differ in letter case only are together, as in addresses. */
    public record Domain(String name, List<QueryLine> queries) {
    }

    @Inject
    AllQueries allQueries;

    @Inject
    Messages messages;

    private List<Domain> domains;

    public List<Domain> getDomains() {
        if (domains == null) {
            Map<String, Domain> byName = new LinkedHashMap<>();
            allQueries.all().forEach(line -> byName.computeIfAbsent(Text.folded(line.domain()), key -> new Domain(line.domain(), new ArrayList<>()))
                    .queries().add(line));
            domains = List.copyOf(byName.values());
        }
        return domains;
    }

    /** Who may run the query, in few words. */
    public String access(QueryLine line) {
        if (line.roles().contains(Role.ANYONE)) {
            return messages.text("allQueries.everyone");
        }
        List<String> who = new ArrayList<>(line.roles());
        if (line.users() > 0) {
            who.add(messages.text("allQueries.users", line.users()));
        }
        return who.isEmpty() ? messages.text("allQueries.nobody") : String.join(", ", who);
    }
}
