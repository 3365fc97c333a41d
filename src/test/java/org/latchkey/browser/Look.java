package org.latchkey.browser;

import com.microsoft.playwright.options.ColorScheme;

/** How a person looks at a page. The four together have each language on each width and each width in each scheme. */
public enum Look {

    ENGLISH_WIDE_LIGHT(Language.ENGLISH, 1280, ColorScheme.LIGHT),
    ENGLISH_NARROW_DARK(Language.ENGLISH, 360, ColorScheme.DARK),
    FRENCH_WIDE_DARK(Language.FRENCH, 1280, ColorScheme.DARK),
    FRENCH_NARROW_LIGHT(Language.FRENCH, 360, ColorScheme.LIGHT);

    private final Language language;
    private final int width;
    private final ColorScheme scheme;

    Look(Language language, int width, ColorScheme scheme) {
        this.language = language;
        this.width = width;
        this.scheme = scheme;
    }

    public Language language() {
        return language;
    }

    public int width() {
        return width;
    }

    public ColorScheme scheme() {
        return scheme;
    }

    public boolean isNarrow() {
        return width < 600;
    }
}
