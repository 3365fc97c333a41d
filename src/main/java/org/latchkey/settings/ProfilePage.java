package org.latchkey.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import org.latchkey.signin.CurrentUser;
import org.latchkey.user.Preferences;
import org.latchkey.user.User;
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
    Notice notice;

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
}
