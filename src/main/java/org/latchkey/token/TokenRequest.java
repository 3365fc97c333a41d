package org.latchkey.token;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.latchkey.policy.PolicyViolation;
import org.latchkey.web.Text;

/**
 * What a person asks for.
 *
 * @param name        of the token, normalized
 * @param description may be empty, normalized, on one line
 * @param lastDay     on which the token is to work, by the owner's calendar
 * @param formKey     a UUID made with the form: the same form sent twice makes one token
 */
public record TokenRequest(String name, String description, LocalDate lastDay, String formKey) {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public TokenRequest {
        name = Text.normalized(name);
        description = oneLine(description);
    }

    /** Normalized, with blanks for the line ends that people type into a field of several lines. */
    static String oneLine(String description) {
        return Text.normalized(description == null ? "" : description.replaceAll("\\R", " "));
    }

    /** What is wrong with the texts, whatever the policy. */
    List<PolicyViolation> violations(TokenFormat format) {
        List<PolicyViolation> violations = new ArrayList<>(textViolations(name, description, format));
        if (formKey == null || !UUID.matcher(formKey).matches()) {
            violations.add(new PolicyViolation(null, "token.form.stale"));
        }
        return violations;
    }

    static List<PolicyViolation> textViolations(String name, String description, TokenFormat format) {
        List<PolicyViolation> violations = new ArrayList<>();
        if (!Text.isVisible(name)) {
            violations.add(new PolicyViolation("name", "token.name.missing"));
        }
        check("name", name, AccessToken.NAME_MAX, format, violations);
        check("description", description, AccessToken.DESCRIPTION_MAX, format, violations);
        return violations;
    }

    /** Whether one of the tokens has this name, in any letter case. */
    static boolean isTaken(String name, List<AccessToken> tokens) {
        String folded = Text.folded(name);
        return tokens.stream().anyMatch(token -> token.getFoldedName().equals(folded));
    }

    private static void check(String field, String text, int max, TokenFormat format, List<PolicyViolation> violations) {
        if (Text.length(text) > max) {
            violations.add(new PolicyViolation(field, "token." + field + ".long", max, Text.length(text)));
        }
        if (Text.hasForbiddenCharacter(text)) {
            violations.add(new PolicyViolation(field, "token." + field + ".control"));
        }
        if (format.occursIn(text)) {
            violations.add(new PolicyViolation(field, "token." + field + ".secret"));
        }
    }
}
