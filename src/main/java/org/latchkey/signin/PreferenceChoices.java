package org.latchkey.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.latchkey.web.Messages;

/** The languages, regions and time zones that a user can be given, as a page lists them. */
@Named("choices")
@RequestScoped
public class PreferenceChoices {

    /** One line of a list to choose from. */
    public record Choice(String code, String label) {
    }

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    /** Each in its own words: who cannot read this page's language finds it all the same. */
    public List<Choice> getLanguages() {
        return UserFormats.LANGUAGES.stream().map(locale -> new Choice(locale.getLanguage(), nameOf(locale))).toList();
    }

    public List<Choice> getRegions() {
        Collator byName = Collator.getInstance(messages.locale());
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(code, new Locale.Builder().setRegion(code).build().getDisplayCountry(messages.locale())))
                .sorted(Comparator.comparing(Choice::label, byName)).toList();
    }

    /** West to east, with the difference to UTC that each has today; the present one is there, whatever it is. */
    public List<Choice> timeZones(String present) {
        Instant now = clock.instant();
        return Stream.concat(Stream.of("UTC", present), ZoneId.getAvailableZoneIds().stream().filter(PreferenceChoices::isPlace)).distinct()
                .map(ZoneId::of)
                .sorted(Comparator.comparingInt((ZoneId zone) -> offset(zone, now).getTotalSeconds()).thenComparing(ZoneId::getId))
                .map(zone -> new Choice(zone.getId(), label(zone, now))).toList();
    }

    private static String nameOf(Locale locale) {
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private static boolean isPlace(String zone) {
        return zone.contains("/") && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/");
    }

    private static String label(ZoneId zone, Instant now) {
        ZoneOffset offset = offset(zone, now);
        String difference = offset.getTotalSeconds() == 0 ? "" : offset.getId();
        return zone.getId().equals("UTC") ? "UTC" : "(UTC" + difference + ") " + zone.getId().replace('_', ' ');
    }

    private static ZoneOffset offset(ZoneId zone, Instant now) {
        return zone.getRules().getOffset(now);
    }
}
