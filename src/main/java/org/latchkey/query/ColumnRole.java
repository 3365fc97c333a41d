package org.latchkey.query;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.latchkey.web.Text;

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

    /** Each column once, by label. */
    static List<ColumnDefinition> definitions(Collection<ColumnRole> all) {
        Map<String, List<ColumnRole>> byLabel = all.stream().collect(Collectors.groupingBy(ColumnRole::getLabel, TreeMap::new, Collectors.toList()));
        return byLabel.entrySet().stream()
                .map(column -> ColumnDefinition.of(column.getKey(), column.getValue().stream().map(ColumnRole::getRole).toList())).toList();
    }

    /** Whether the label is the column's, in any letter case. */
    boolean isOf(String anyLabel) {
        return Text.folded(label).equals(Text.folded(anyLabel));
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
