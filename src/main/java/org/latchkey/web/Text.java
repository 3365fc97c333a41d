package org.latchkey.web;

import java.text.Normalizer;
import java.util.Locale;

/** How text that people type is made comparable: one form in the database, one fold for "the same name". */
public final class Text {

    private Text() {
    }

    /** Without blanks at both ends, in Unicode normalization form C; {@code null} becomes empty. */
    public static String normalized(String text) {
        return text == null ? "" : Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    /** Equal for two names that differ only in letter case. Made in Java, so that it does not depend on a database's collation. */
    public static String folded(String text) {
        String upper = normalized(text).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /** Length as people count it: an emoji is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether the text could break a log line, a header, a page or the database: controls, line and paragraph ends, lone surrogates. */
    public static boolean hasForbiddenCharacter(String text) {
        return text.codePoints().anyMatch(Text::isForbidden);
    }

    private static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            // Marks that turn the direction of what follows can make one name look like another.
            default -> codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
        };
    }
}
