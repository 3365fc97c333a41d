package org.latchkey.user;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.latchkey.web.Messages;

/**
 * How texts, dates and times are written for a person.
 *
 * @param locale the language, with the region whose formats are used
 * @param zone   in which times are told
 */
public record PersonalFormats(Locale locale, ZoneId zone) {

    /** @param otherwise the language of a user who has chosen none */
    public static PersonalFormats of(User user, Locale otherwise) {
        Locale language = user.getLanguage() == null ? otherwise : Locale.forLanguageTag(user.getLanguage());
        String region = user.getRegion() == null ? language.getCountry() : user.getRegion();
        return new PersonalFormats(new Locale.Builder().setLanguage(language.getLanguage()).setRegion(region).build(), user.getTimeZone());
    }

    /** Date and time, for lists. */
    public String moment(Instant instant) {
        return written(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), instant);
    }

    /** The date in words, for sentences. */
    public String day(Instant instant) {
        return written(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), instant);
    }

    /** The date with its month by name, for charts and tables. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Messages.formatsOf(locale)).format(date);
    }

    public String time(Instant instant) {
        return written(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), instant);
    }

    /** The date that the calendar shows at this instant. */
    public LocalDate dateAt(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    private String written(DateTimeFormatter format, Instant instant) {
        return format.withLocale(Messages.formatsOf(locale)).withZone(zone).format(instant);
    }
}
