package org.latchkey.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats a result can be had in. The first media type of each is the one that is answered. */
public enum TableFormat {

    JSON("application/json"),
    CSV("text/csv"),
    TSV("text/tab-separated-values"),
    PSV("text/x-pipe-separated-values"),
    XML("application/xml", "text/xml");

    private final List<String> mediaTypes;

    TableFormat(String... mediaTypes) {
        this.mediaTypes = List.of(mediaTypes);
    }

    /** The format of this name, in any letter case. */
    public static Optional<TableFormat> named(String name) {
        return Arrays.stream(values()).filter(format -> format.name().equalsIgnoreCase(name)).findFirst();
    }

    public List<String> mediaTypes() {
        return mediaTypes;
    }

    /** With the charset always told: older PowerShell takes JSON and CSV without one for Latin-1. */
    public String contentType() {
        return mediaTypes.get(0) + ";charset=utf-8";
    }

    /**
     * @param compressed whether JSON tells schema and data apart, instead of an object per row
     * @param wrapped    whether JSON of objects keeps the array around a single one
     */
    public TableWriter writer(boolean compressed, boolean wrapped) {
        return switch (this) {
            case JSON -> compressed ? new JsonTableWriter() : new JsonRecordsWriter(wrapped);
            case CSV -> new DelimitedTableWriter(',');
            case TSV -> new DelimitedTableWriter('\t');
            case PSV -> new DelimitedTableWriter('|');
            case XML -> new XmlTableWriter();
        };
    }
}
