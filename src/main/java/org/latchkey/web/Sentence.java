package org.latchkey.web;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * A text that can be said in every language that there are texts in.
 *
 * @param key       of the message
 * @param arguments of the message; a sentence among them is said in the same language
 */
public record Sentence(String key, List<Object> arguments) {

    private static final String BUNDLE = "org.latchkey.messages";

    public Sentence {
        arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
    }

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, Arrays.asList(arguments));
    }

    /** Of all texts that there are. */
    static Set<String> keys() {
        return ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).keySet();
    }

    /** Numbers among the arguments are written as the language does. */
    public String in(Locale locale) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
        Object[] said = arguments.stream()
                .map(argument -> argument instanceof Sentence part ? part.in(locale) : argument).toArray();
        return said.length == 0 ? pattern : new MessageFormat(pattern, locale).format(said);
    }
}
