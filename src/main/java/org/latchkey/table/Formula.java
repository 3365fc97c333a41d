package org.latchkey.table;

/** Text that a spreadsheet would run instead of showing it. */
final class Formula {

    /** What OWASP's page on CSV injection lists, with the full-width forms that some spreadsheets read alike. */
    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Formula() {
    }

    /** The text with an apostrophe before it where a spreadsheet would take it for a formula. */
    static String defused(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
