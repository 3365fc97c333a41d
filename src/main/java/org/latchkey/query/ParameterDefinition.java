package org.latchkey.query;

import org.latchkey.web.Text;

/**
 * What people decide about a parameter of a saved query.
 *
 * @param name          without the at sign
 * @param type          what it takes
 * @param required      whether each call must give it
 * @param defaultValue  its value unless given; empty for none
 * @param filtersColumn label of the column it filters by; empty for none
 */
public record ParameterDefinition(String name, ParameterType type, boolean required, String defaultValue, String filtersColumn) {

    public ParameterDefinition {
        name = Text.normalized(name);
        defaultValue = Text.normalized(defaultValue);
        filtersColumn = Text.normalized(filtersColumn);
    }

    /** One that nobody has decided anything about. */
    static ParameterDefinition found(String name) {
        return new ParameterDefinition(name, ParameterType.TEXT, true, "", "");
    }
}
