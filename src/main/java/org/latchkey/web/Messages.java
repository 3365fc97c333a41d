package org.latchkey.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Texts for people, in the language of the page that is being made. */
@Named
@ApplicationScoped
public class Messages {

    /** The text of this key; dates and numbers among the arguments are written as the language does. */
    public String text(String key, Object... arguments) {
        Locale locale = locale();
        Object[] written = Arrays.stream(arguments)
                .map(argument -> argument instanceof LocalDate day ? day(day, locale) : argument).toArray();
        return Sentence.of(key, written).in(locale);
    }

    /** The sentence in the language of the page. */
    public String say(Sentence sentence) {
        return sentence.in(locale());
    }

    /** What follows in the keys that begin so. */
    public List<String> endingsOf(String beginning) {
        return Sentence.keys().stream().filter(key -> key.startsWith(beginning)).map(key -> key.substring(beginning.length())).toList();
    }

    /** Tells at the top of the page what was done. */
    public void done(String key, Object... arguments) {
        add(null, FacesMessage.SEVERITY_INFO, text(key, arguments));
    }

    /** Tells at the top of the page why nothing was done. */
    public void refuse(String key, Object... arguments) {
        add(null, FacesMessage.SEVERITY_ERROR, text(key, arguments));
        FacesContext.getCurrentInstance().validationFailed();
    }

    /**
     * Tells at a field why nothing was done, and marks the field.
     *
     * @param clientId of the field
     */
    public void refuseField(String clientId, String key, Object... arguments) {
        FacesContext context = FacesContext.getCurrentInstance();
        UIComponent field = context.getViewRoot().findComponent(clientId);
        if (field instanceof UIInput input) {
            input.setValid(false);
        }
        add(clientId, FacesMessage.SEVERITY_ERROR, text(key, arguments));
        context.validationFailed();
    }

    /** The locale of the page that is being made. */
    public Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    private static void add(String clientId, Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(clientId, new FacesMessage(severity, text, null));
    }

    /** The locale whose formats a language has. Java knows no neutral English: without a region it writes dates as in the United States. */
    public static Locale formatsOf(Locale locale) {
        return Locale.ENGLISH.equals(locale) ? Locale.UK : locale;
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(formatsOf(locale)).format(day);
    }
}
