package org.latchkey.api;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.latchkey.query.QueryException;
import org.latchkey.query.QueryParameter;
import org.latchkey.query.QueryRunner;
import org.latchkey.query.ResultPage;
import org.latchkey.query.SavedQueries;
import org.latchkey.query.SavedQuery;
import org.latchkey.signin.CurrentUser;
import org.latchkey.web.BaseAddress;
import org.latchkey.web.Messages;

/** Queries: those that the signed-in user may run, and one of them to try. */
@Named
@ViewScoped
public class QueriesPage implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int MOST_ROWS = 50;

    @Inject
    SavedQueries savedQueries;

    @Inject
    QueryRunner runner;

    @Inject
    CallExamples callExamples;

    @Inject
    CurrentUser currentUser;

    @Inject
    BaseAddress baseAddress;

    @Inject
    Messages messages;

    private String domain;
    private String name;
    private final Map<String, String> values = new HashMap<>();
    private transient ResultPage result;
    private transient String problem;

    /** The query of the address; the first one where the address names none. An open page keeps its own while that may be run. */
    public void choose() {
        FacesContext context = FacesContext.getCurrentInstance();
        if (context.isPostback()) {
            if (context.getPartialViewContext().isAjaxRequest() && chosen().isEmpty()) {
                messages.refuse("queries.gone");
            }
            return;
        }
        if (domain == null || name == null) {
            runnable().stream().findFirst().ifPresent(first -> {
                domain = first.getDomain();
                name = first.getName();
            });
        }
        getParameters().forEach(parameter -> values.put(parameter.getName(), parameter.getDefaultValue().orElse("")));
    }

    public void run() {
        result = null;
        problem = null;
        Map<String, String> given = new HashMap<>(values);
        given.values().removeIf(value -> value == null || value.isEmpty());
        try {
            Optional<SavedQuery> query = chosen();
            if (query.isPresent()) {
                result = runner.preview(currentUser.caller(), query.get(), given, MOST_ROWS, currentUser.getTimeZone());
            } else {
                problem = messages.text("queries.gone");
            }
        } catch (QueryException e) {
            problem = messages.say(e.sentence());
        }
    }

    private List<SavedQuery> runnable() {
        return savedQueries.runnableBy(currentUser.caller());
    }

    private Optional<SavedQuery> chosen() {
        return domain == null || name == null ? Optional.empty() : savedQueries.find(currentUser.caller(), domain, name);
    }

    /** {@code null} where there is none, or none that this user may run. */
    public SavedQuery getChosen() {
        return chosen().orElse(null);
    }

    /** Why nothing is shown where there is no chosen query. */
    public String getReason() {
        return messages.text(domain == null || name == null ? "queries.empty" : "queries.gone");
    }

    public List<String> getDomains() {
        return runnable().stream().map(SavedQuery::getDomain).distinct().toList();
    }

    public List<SavedQuery> in(String ofDomain) {
        return runnable().stream().filter(query -> query.getDomain().equals(ofDomain)).toList();
    }

    public boolean isChosen(SavedQuery query) {
        return chosen().filter(chosen -> chosen.getId().equals(query.getId())).isPresent();
    }

    public List<QueryParameter> getParameters() {
        return chosen().map(query -> query.parametersFor(currentUser.caller())).orElse(List.of());
    }

    public String hint(QueryParameter parameter) {
        String hint = messages.text("queries.parameter." + parameter.getType());
        return parameter.isRequired() ? hint : messages.text("queries.parameter.optional", hint);
    }

    public String getAddress() {
        return chosen().map(query -> QueryAddress.of(baseAddress.get(), query)).orElse("");
    }

    public List<CallExample> getExamples() {
        return callExamples.of(baseAddress.get(), chosen(), messages.text("queries.secret"));
    }

    /** How much of the result is shown. */
    public String getSummary() {
        return result.more() ? messages.text("queries.result.more", MOST_ROWS)
                : messages.text("queries.result.rows", result.rows().size());
    }

    public ResultPage getResult() {
        return result;
    }

    public String getProblem() {
        return problem;
    }

    public Map<String, String> getValues() {
        return values;
    }

    public String getDomain() {
        return domain;
    }

    public void setDomain(String domain) {
        this.domain = domain;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
