package org.latchkey.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.latchkey.web.Text;

/** What a new password must be, after NIST SP 800-63B: long and not easily guessed; no rules of composition. */
public final class PasswordRules {

    /** In code points. */
    public static final int LENGTH_MIN = 12;
    /** In code points. */
    public static final int LENGTH_MAX = 200;

    // The most used passwords that are long enough; demo mode's own is known from its sign-in page.
    private static final Set<String> KNOWN = Set.of("latchkey-demo", "password1234", "passwordpassword", "123456789012",
            "qwertyuiop123", "qwertyuiop[]", "administrator", "letmeinletmein", "changeme1234", "iloveyou1234", "1q2w3e4r5t6y");

    private PasswordRules() {
    }

    /** Message keys of what is wrong with the password; empty where nothing is. */
    public static List<String> violations(String userName, String password) {
        List<String> violations = new ArrayList<>();
        int length = Text.length(password);
        if (length < LENGTH_MIN) {
            violations.add("password.tooShort");
        }
        if (length > LENGTH_MAX) {
            violations.add("password.tooLong");
        }
        String folded = password.toLowerCase(Locale.ROOT);
        if (Text.folded(password).equals(Text.folded(userName))) {
            violations.add("password.isUserName");
        }
        if (KNOWN.contains(folded) || length >= LENGTH_MIN && folded.codePoints().distinct().count() < 4) {
            violations.add("password.known");
        }
        return violations;
    }
}
