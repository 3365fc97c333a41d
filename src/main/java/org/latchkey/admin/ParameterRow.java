package org.latchkey.admin;

import java.io.Serializable;
import org.latchkey.query.ParameterDefinition;
import org.latchkey.query.ParameterType;

/** A parameter of the query in the form, with the value to try it with. */
public class ParameterRow implements Serializable {

    private static final long serialVersionUID = 1;

    private final String name;
    private ParameterType type;
    private boolean required;
    private String defaultValue;
    private String filtersColumn;
    private String value = "";

    ParameterRow(ParameterDefinition definition) {
        name = definition.name();
        type = definition.type();
        required = definition.required();
        defaultValue = definition.defaultValue();
        filtersColumn = definition.filtersColumn();
    }

    ParameterDefinition definition() {
        return new ParameterDefinition(name, type, required, defaultValue, filtersColumn);
    }

    public String getName() {
        return name;
    }

    public ParameterType getType() {
        return type;
    }

    public void setType(ParameterType type) {
        this.type = type;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public String getDefaultValue() {
        return defaultValue;
    }

    public void setDefaultValue(String defaultValue) {
        this.defaultValue = defaultValue;
    }

    public String getFiltersColumn() {
        return filtersColumn;
    }

    public void setFiltersColumn(String filtersColumn) {
        this.filtersColumn = filtersColumn;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }
}
