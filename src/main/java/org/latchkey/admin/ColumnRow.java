package org.latchkey.admin;

import java.io.Serializable;
import org.latchkey.query.ColumnDefinition;

/** A column of the query in the form that only some roles see. */
public class ColumnRow implements Serializable {

    private static final long serialVersionUID = 1;

    private String label = "";
    private String roles = "";

    /** One that is still to be filled in. */
    ColumnRow() {
    }

    ColumnRow(ColumnDefinition definition) {
        label = definition.label();
        roles = Lines.of(definition.roles());
    }

    ColumnDefinition definition() {
        return new ColumnDefinition(label, Lines.in(roles));
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getRoles() {
        return roles;
    }

    public void setRoles(String roles) {
        this.roles = roles;
    }
}
