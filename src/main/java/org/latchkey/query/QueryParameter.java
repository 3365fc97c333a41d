package org.latchkey.query;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import java.util.regex.Pattern;

/** A parameter that a saved query takes as {@code @name}. */
@Embeddable
public class QueryParameter {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*");

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ParameterType type;

    private boolean required;

    @Column(name = "default_value")
    private String defaultValue;

    @Column(name = "filters_column")
    private String filtersColumn;

    protected QueryParameter() {
    }

    private QueryParameter(String name, ParameterType type, boolean required, String defaultValue, String filtersColumn) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A parameter's name is letters, digits and underscores, not \"" + name + "\"");
        }
        if (defaultValue != null) {
            type.value(defaultValue);
        }
        this.name = name;
        this.type = type;
        this.required = required;
        this.defaultValue = defaultValue;
        this.filtersColumn = filtersColumn;
    }

    /** @throws IllegalArgumentException where the name is none, or the default is not of the type */
    static QueryParameter of(ParameterDefinition definition) {
        return new QueryParameter(definition.name(), definition.type(), definition.required(), filled(definition.defaultValue()),
                filled(definition.filtersColumn()));
    }

    private static String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    ParameterDefinition definition() {
        return new ParameterDefinition(name, type, required, defaultValue, filtersColumn);
    }

    /** Must be given in each call. */
    public static QueryParameter required(String name, ParameterType type) {
        return new QueryParameter(name, type, true, null, null);
    }

    /** Is {@code null} in the statement unless given. */
    public static QueryParameter optional(String name, ParameterType type) {
        return new QueryParameter(name, type, false, null, null);
    }

    /** Has this value unless given. */
    public static QueryParameter withDefault(String name, ParameterType type, String value) {
        return new QueryParameter(name, type, false, value, null);
    }

    /** The same, refused to those who may not see the column: by filtering, its values could be guessed. */
    public QueryParameter filtering(String column) {
        return new QueryParameter(name, type, required, defaultValue, column);
    }

    public String getName() {
        return name;
    }

    public ParameterType getType() {
        return type;
    }

    public boolean isRequired() {
        return required;
    }

    /** In the form a caller would write it. */
    public Optional<String> getDefaultValue() {
        return Optional.ofNullable(defaultValue);
    }

    /** Label of the column that this parameter filters by. */
    public Optional<String> getFiltersColumn() {
        return Optional.ofNullable(filtersColumn);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QueryParameter that && definition().equals(that.definition());
    }

    @Override
    public int hashCode() {
        return definition().hashCode();
    }
}
