package org.latchkey.browser;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.latchkey.harness.Artefacts;

/** Tests say what a person reads in English; the bundles say how the same text reads in the other language. */
public enum Language {

    ENGLISH("en", ""), FRENCH("fr", "_fr");

    private final String code;
    private final Properties texts;

    Language(String code, String suffix) {
        this.code = code;
        this.texts = read(Artefacts.base().resolve("src/main/resources/org/latchkey/messages" + suffix + ".properties"));
    }

    public String code() {
        return code;
    }

    /**
     * What a person reads where the English page has this text.
     *
     * @throws AssertionError where no bundle key has it, or where several have it and read differently in this language
     */
    public String of(String english) {
        List<String> translations = allOf(english);
        if (translations.size() > 1) {
            throw new AssertionError("\"" + english + "\" of messages.properties reads in " + this + ": " + translations);
        }
        return translations.get(0);
    }

    /** Matches what a person may read where the English page has this text; one word may stand for a noun here, a verb there. */
    public Pattern patternOf(String english) {
        return Pattern.compile(allOf(english).stream().map(text -> text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0"))
                .collect(Collectors.joining("|", "^(?:", ")$")));
    }

    private List<String> allOf(String english) {
        List<String> translations = ENGLISH.texts.stringPropertyNames().stream()
                .filter(key -> plain(ENGLISH.texts.getProperty(key)).equals(english))
                .map(key -> plain(texts.getProperty(key))).distinct().toList();
        if (translations.isEmpty()) {
            throw new AssertionError("No text of messages.properties reads \"" + english + "\"");
        }
        return translations;
    }

    /** The text of the key with its arguments in place. */
    public String text(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new AssertionError("No text " + key + " in " + this);
        }
        if (arguments.length == 0) {
            return plain(pattern);
        }
        return new MessageFormat(pattern, Locale.forLanguageTag(code)).format(arguments);
    }

    /** Doubled apostrophes are how a message format writes one. */
    private static String plain(String text) {
        return text.replace("''", "'");
    }

    private static Properties read(Path bundle) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
