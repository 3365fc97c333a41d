package org.latchkey.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.latchkey.query.ParameterType;
import org.latchkey.query.QueryDatabase;
import org.latchkey.table.TableFormat;
import org.latchkey.web.Messages;

/** What there is to choose from where a query is written. */
@Named
@RequestScoped
public class QueryChoices {

    @Inject
    QueryDatabase database;

    @Inject
    QueryPage page;

    @Inject
    Messages messages;

    /** With that of the query, which may have been taken out of the configuration. */
    public List<String> getSources() {
        List<String> sources = new ArrayList<>(database.sources());
        if (!sources.contains(page.getForm().getSource())) {
            sources.add(page.getForm().getSource());
        }
        return sources;
    }

    public boolean isOneSource() {
        return getSources().size() == 1;
    }

    public String nameOf(ParameterType type) {
        return messages.text("query.type." + type);
    }

    public ParameterType[] getTypes() {
        return ParameterType.values();
    }

    public TableFormat[] getFormats() {
        return TableFormat.values();
    }
}
