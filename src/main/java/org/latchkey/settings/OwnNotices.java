package org.latchkey.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.latchkey.notice.MailHost;
import org.latchkey.notice.Notices;
import org.latchkey.notice.TokenNotice;
import org.latchkey.signin.CurrentUser;
import org.latchkey.signin.UserFormats;

/** What the signed-in user is told above the list of tokens. */
@Named
@RequestScoped
public class OwnNotices {

    private static final int MOST = 5;
    private static final long NONE = -1;

    @Inject
    Notices notices;

    @Inject
    MailHost mailHost;

    @Inject
    CurrentUser currentUser;

    @Inject
    UserFormats formats;

    @Inject
    Clock clock;

    @Inject
    HttpServletRequest request;

    private List<TokenNotice> found;
    private String asOf;

    public List<TokenNotice> getEntries() {
        return found().subList(0, Math.min(MOST, found().size()));
    }

    public boolean isMoreThere() {
        return found().size() > MOST;
    }

    public String sentence(TokenNotice notice) {
        return notice.facts().sentence(formats.personal());
    }

    public String reason(TokenNotice notice) {
        return notice.facts().reason(formats.personal()).orElse("");
    }

    public String advice(TokenNotice notice) {
        return notice.facts().advice(formats.personal());
    }

    /** The one that the button in the row names; looked up among the user's own. */
    public void dismiss() {
        notices.dismiss(currentUser.caller(), number(request.getParameter("token")));
        forget();
    }

    public void dismissAll() {
        notices.dismissAll(currentUser.caller(), Instant.ofEpochMilli(number(asOf)));
        forget();
    }

    /** What was read is no longer true. */
    void forget() {
        found = null;
    }

    /** Message key of why there is no mail; empty where there is. */
    public String getHint() {
        if (!mailHost.isSetUp()) {
            return "notices.mail.off";
        }
        return currentUser.get().getMail().isBlank() ? "notices.mail.unknown" : "";
    }

    /** Message key of where the notices go that the user chooses. */
    public String getChoiceHint() {
        return switch (getHint()) {
            case "notices.mail.off" -> "notices.mail.off.choose";
            case "notices.mail.unknown" -> "notices.mail.unknown.choose";
            default -> "notices.choose.intro";
        };
    }

    /** When the list was read, for the button that dismisses all of it. */
    public String getAsOf() {
        return Long.toString(clock.millis());
    }

    public void setAsOf(String asOf) {
        this.asOf = asOf;
    }

    private List<TokenNotice> found() {
        if (found == null) {
            found = notices.of(currentUser.caller(), MOST + 1);
        }
        return found;
    }

    private static long number(String text) {
        try {
            return text == null ? NONE : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return NONE;
        }
    }
}
