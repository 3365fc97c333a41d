package org.latchkey.web;

import java.text.Normalizer;

/** Text that goes into a header, where only ASCII is the same to all who read it. */
public final class HeaderText {

    private static final int MOST_CHARACTERS = 500;

    private HeaderText() {
    }

    /** The text without accents, with a question mark for what is not printable ASCII, and not longer than a header may be. */
    public static String safe(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replaceAll("[^\\x20-\\x7E]", "?");
        return plain.length() <= MOST_CHARACTERS ? plain : plain.substring(0, MOST_CHARACTERS);
    }
}
