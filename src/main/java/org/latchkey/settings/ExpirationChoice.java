package org.latchkey.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.latchkey.policy.TokenPolicy;
import org.latchkey.signin.UserFormats;
import org.latchkey.web.Messages;

/** What a form says about when a token is to expire, and what that means for this user. */
@Dependent
public class ExpirationChoice {

    static final String ON_DATE = "date";

    private static final int DAYS_OF_YEAR = 365;
    private static final List<Integer> PRESETS = List.of(7, 30, 60, 90, 180, DAYS_OF_YEAR);

    @Inject
    OwnTokens ownTokens;

    @Inject
    UserFormats formats;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    private TokenPolicy policy;
    private Instant now;
    private String choice;
    private LocalDate date;

    @PostConstruct
    void propose() {
        policy = ownTokens.policy();
        now = clock.instant();
        choice = Integer.toString(policy.defaultLifetimeDays());
        date = dayAfter(policy.defaultLifetimeDays());
    }

    /** Days that the policy allows, as texts: they are values of a list. */
    public List<String> getPresets() {
        return Stream.concat(PRESETS.stream(), Stream.of(policy.defaultLifetimeDays())).distinct().sorted()
                .filter(days -> days <= policy.longestLifetimeDays()).map(String::valueOf).toList();
    }

    public String label(String days) {
        int number = Integer.parseInt(days);
        return number == DAYS_OF_YEAR ? messages.text("tokens.expiration.year") : messages.text("tokens.expiration.days", number);
    }

    /** The day that the choice means; {@code null} where no day was given. */
    public LocalDate lastDay() {
        // The list offers no empty choice, but a form may be sent by something else than the page.
        if (choice == null || choice.isEmpty()) {
            return null;
        }
        return isOnDate() ? date : dayAfter(Integer.parseInt(choice));
    }

    /** The instant of expiry in words, or why there can be none. */
    public String getLine() {
        return policy.violation(lastDay(), formats.zoneId(), now)
                .map(violation -> messages.text(violation.messageKey(), violation.arguments().toArray()))
                .orElseGet(() -> line(policy.expiry(lastDay(), formats.zoneId(), now)));
    }

    private String line(Instant expiry) {
        return messages.text("tokens.expiration.line", formats.day(expiry), formats.time(expiry), formats.getZone());
    }

    private LocalDate dayAfter(int days) {
        return policy.dayAfter(days, formats.zoneId(), now);
    }

    public LocalDate getEarliest() {
        return dayAfter(0);
    }

    public LocalDate getLatest() {
        return policy.latestDay(formats.zoneId(), now);
    }

    public boolean isOnDate() {
        return ON_DATE.equals(choice);
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }
}
