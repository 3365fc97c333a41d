package org.latchkey.settings;

import jakarta.annotation.PostConstruct;
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
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.UserFormats;
import org.latchkey.user.Preferences;
import org.latchkey.user.User;
import org.latchkey.web.Messages;
import org.latchkey.web.Notice;

/** Settings &gt; My Profile. */
@Named
@RequestScoped
public class ProfilePage {

    @Inject
    CurrentUser currentUser;

    @Inject
    Preferences preferences;

    @Inject
    ChosenNotices chosenNotices;

    @Inject
    Messages messages;

    @Inject
    Notice notice;

    @Inject
    Clock clock;

    private String language;
    private String region;
    private String timeZone;

    @PostConstruct
    void load() {
        User user = currentUser.get();
        language = user.getLanguage();
        region = user.getRegion();
        timeZone = user.getTimeZone().getId();
    }

    /** Redirects, because language and time zone change all of the page. */
    public String save() {
        preferences.save(currentUser.caller().id(), emptyToNull(language), emptyToNull(region), ZoneId.of(timeZone));
        chosenNotices.save();
        notice.good("profile.saved");
        return "/settings/profile?faces-redirect=true";
    }

    public User getUser() {
        return currentUser.get();
    }

    public List<Locale> getLanguages() {
        return UserFormats.LANGUAGES;
    }

    /** A language in its own words: who cannot read this page's language finds it all the same. */
    public String nameOf(Locale locale) {
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    public List<Choice> getRegions() {
        Collator byName = Collator.getInstance(messages.locale());
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(code, new Locale.Builder().setRegion(code).build().getDisplayCountry(messages.locale())))
                .sorted(Comparator.comparing(Choice::label, byName)).toList();
    }

    /** West to east, with the difference to UTC that each has today. */
    public List<Choice> getTimeZones() {
        Instant now = clock.instant();
        return Stream.concat(Stream.of("UTC", timeZone), ZoneId.getAvailableZoneIds().stream().filter(ProfilePage::isPlace)).distinct()
                .map(ZoneId::of)
                .sorted(Comparator.comparingInt((ZoneId zone) -> offset(zone, now).getTotalSeconds()).thenComparing(ZoneId::getId))
                .map(zone -> new Choice(zone.getId(), label(zone, now))).toList();
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

    private static String emptyToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    /** One line of a list to choose from. */
    public record Choice(String code, String label) {
    }
}
