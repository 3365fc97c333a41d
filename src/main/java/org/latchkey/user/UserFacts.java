package org.latchkey.user;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.latchkey.web.Text;

/**
 * What administrators say of a user.
 *
 * @param firstName normalized, may be empty
 * @param lastName  normalized, may be empty
 * @param mail      normalized, may be empty: such a user gets no mail
 * @param roles     normalized, in the order of their names
 * @param language  a language tag, or {@code null} to follow the browser
 * @param region    an ISO 3166 country code, or {@code null} for the formats of the language alone
 * @param timeZone  in which the user is shown instants
 */
public record UserFacts(String firstName, String lastName, String mail, Set<String> roles, String language, String region, ZoneId timeZone) {

    /** In code points. */
    public static final int MAIL_MAX = 254;
    /** Nobody has so many; a form that says so is none that a person filled in. */
    public static final int ROLES_MAX = 100;

    // One sign between two parts, and nothing that parts addresses from one another or from a name.
    private static final Pattern MAIL = Pattern.compile("[^\\s@,;:<>()\\[\\]\\\\\"]+@[^\\s@,;:<>()\\[\\]\\\\\"]+");

    public UserFacts {
        firstName = Text.normalized(firstName);
        lastName = Text.normalized(lastName);
        mail = Text.normalized(mail);
        roles = sorted(roles);
    }

    public static UserFacts of(User user) {
        return new UserFacts(user.getFirstName(), user.getLastName(), user.getMail(), user.getRoles(), user.getLanguage(), user.getRegion(),
                user.getTimeZone());
    }

    private static SortedSet<String> sorted(Collection<String> roles) {
        return Collections.unmodifiableSortedSet(roles.stream().map(Text::normalized).filter(role -> !role.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** @param isSecret tells a text with a secret in it: people paste by mistake, and these facts are shown to others */
    public List<UserProblem> violations(Predicate<String> isSecret) {
        List<UserProblem> violations = new ArrayList<>();
        check("first-name", firstName, violations);
        check("last-name", lastName, violations);
        if (!mail.isEmpty() && (Text.length(mail) > MAIL_MAX || Text.hasForbiddenCharacter(mail) || !MAIL.matcher(mail).matches())) {
            violations.add(new UserProblem("mail", "users.mail.wrong"));
        }
        if (roles.size() > ROLES_MAX) {
            violations.add(new UserProblem("other-roles", "users.roles.many", ROLES_MAX));
        }
        roles.stream().filter(role -> !Role.isName(role)).findFirst()
                .ifPresent(role -> violations.add(new UserProblem("other-roles", "users.roles.wrong", Role.NAME_MAX)));
        if (isSecret.test(String.join("\n", firstName, lastName, mail, String.join("\n", roles)))) {
            violations.add(new UserProblem(null, "users.secret"));
        }
        return violations;
    }

    private static void check(String field, String name, List<UserProblem> violations) {
        if (Text.length(name) > User.NAME_MAX) {
            violations.add(new UserProblem(field, "users.name.long", User.NAME_MAX, Text.length(name)));
        }
        if (Text.hasForbiddenCharacter(name)) {
            violations.add(new UserProblem(field, "users.name.control"));
        }
    }

    /** What differs, for the audit: what was, and what it became. */
    public List<String> changesFrom(UserFacts before) {
        List<String> changes = new ArrayList<>();
        tell(changes, "first name", before.firstName, firstName);
        tell(changes, "last name", before.lastName, lastName);
        tell(changes, "mail", before.mail, mail);
        tell(changes, "language", before.language, language);
        tell(changes, "region", before.region, region);
        tell(changes, "time zone", before.timeZone, timeZone);
        before.roles.stream().filter(role -> !roles.contains(role)).forEach(role -> changes.add("role '" + role + "' withdrawn"));
        roles.stream().filter(role -> !before.roles.contains(role)).forEach(role -> changes.add("role '" + role + "' given"));
        return changes;
    }

    private static void tell(List<String> changes, String what, Object old, Object now) {
        if (!Objects.equals(old, now)) {
            changes.add(what + " was '" + Objects.toString(old, "") + "'");
            changes.add("became '" + Objects.toString(now, "") + "'");
        }
    }

    /** Makes the user what is said here. */
    public void applyTo(User user) {
        user.introduce(firstName, lastName, mail);
        user.prefer(language, region, timeZone);
        user.assign(roles);
    }
}
