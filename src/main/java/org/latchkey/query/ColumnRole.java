package org.latchkey.query;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** One role that sees one column. A column that no role is named for is seen by all who may run the query. */
@Embeddable
public class ColumnRole {

    @Column(nullable = false)
    private String label;

    @Column(nullable = false)
    private String role;

    protected ColumnRole() {
    }

    ColumnRole(String label, String role) {
        this.label = label;
        this.role = role;
    }

    public String getLabel() {
        return label;
    }

    public String getRole() {
        return role;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColumnRole that && label.equals(that.label) && role.equals(that.role);
    }

    @Override
    public int hashCode() {
        return Objects.hash(label, role);
    }
}
