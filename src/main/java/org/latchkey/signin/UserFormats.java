package org.latchkey.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.latchkey.user.PersonalFormats;

/** How things are shown to the signed-in user: language, formats of the region, time zone. */
@Named("formats")
@RequestScoped
public class UserFormats {

    /** The languages that there are texts in. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    @Inject
    CurrentUser currentUser;

    /** With the language of the user, else of the browser. */
    public PersonalFormats personal() {
        return PersonalFormats.of(currentUser.get(), browserLanguage());
    }

    public Locale getLocale() {
        return personal().locale();
    }

    /** Date and time, for lists. */
    public String moment(Instant instant) {
        return personal().moment(instant);
    }

    /** The date in words, for sentences. */
    public String day(Instant instant) {
        return personal().day(instant);
    }

    /** The date with its month by name, for charts and tables. */
    public String date(LocalDate date) {
        return personal().date(date);
    }

    public String time(Instant instant) {
        return personal().time(instant);
    }

    /** The date that the user's calendar shows at this instant. */
    public LocalDate dateAt(Instant instant) {
        return personal().dateAt(instant);
    }

    public String getZone() {
        return zoneId().getId();
    }

    public ZoneId zoneId() {
        return currentUser.getTimeZone();
    }

    /** For the sign beside the user's name. */
    public String getInitial() {
        String name = currentUser.caller().userName();
        return name.substring(0, name.offsetByCodePoints(0, 1));
    }

    private static Locale browserLanguage() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context.getApplication().getViewHandler().calculateLocale(context);
    }
}
