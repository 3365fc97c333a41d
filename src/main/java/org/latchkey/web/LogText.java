package org.latchkey.web;

/** Makes text from outside harmless in a log line or an audit row. */
public final class LogText {

    private LogText() {
    }

    /**
     * The text on one line: controls, line ends and marks that turn the direction become a replacement character, quotes and
     * backslashes an apostrophe and a slash, and what is longer than {@code max} code points is cut.
     */
    public static String plain(String text, int max) {
        if (text == null) {
            return "";
        }
        StringBuilder plain = new StringBuilder();
        text.codePoints().limit(max).forEach(codePoint -> plain.appendCodePoint(harmless(codePoint)));
        return plain.toString();
    }

    private static int harmless(int codePoint) {
        if (Text.hasForbiddenCharacter(Character.toString(codePoint))) {
            return 0xFFFD;
        }
        return switch (codePoint) {
            case '"' -> '\'';
            case '\\' -> '/';
            default -> codePoint;
        };
    }
}
