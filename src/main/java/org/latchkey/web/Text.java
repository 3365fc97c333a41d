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

    /** Whether there is anything to see. */
    public static boolean isVisible(String text) {
        return text.codePoints().anyMatch(codePoint -> !Character.isSpaceChar(codePoint) && !Character.isWhitespace(codePoint));
    }

    /**
     * Whether the text could break a log line, a header, a page or the database, or look like another one: controls, line ends,
     * lone surrogates, and what is not seen, such as marks that turn the direction and letters without a shape.
     */
    public static boolean hasForbiddenCharacter(String text) {
        return text.codePoints().anyMatch(Text::isForbidden);
    }

    private static boolean isForbidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            // Joiners are part of how emoji and some scripts are written.
            case Character.FORMAT -> codePoint != 0x200C && codePoint != 0x200D;
            default -> codePoint == 0x115F || codePoint == 0x1160 || codePoint == 0x3164 || codePoint == 0xFFA0;
        };
    }
}
