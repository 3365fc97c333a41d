package org.latchkey.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.latchkey.server.Configuration;
import org.latchkey.user.AllUsers;
import org.latchkey.user.Role;
import org.latchkey.user.User;
import org.latchkey.user.UserFacts;
import org.latchkey.user.UserProblem;
import org.latchkey.web.Messages;

/** The fields that say what a user is, old or new. */
@Named
@RequestScoped
public class UserForm {

    private static final int OFFERED = 50;

    @Inject
    AllUsers users;

    @Inject
    Configuration configuration;

    @Inject
    Messages messages;

    private String firstName;
    private String lastName;
    private String mail;
    private List<String> roles = new ArrayList<>();
    private String otherRoles;
    private String language;
    private String region;
    private String timeZone;
    private SortedSet<String> offered;

    @PostConstruct
    void begin() {
        timeZone = configuration.timeZone().getId();
    }

    void fill(User user) {
        UserFacts facts = UserFacts.of(user);
        firstName = facts.firstName();
        lastName = facts.lastName();
        mail = facts.mail();
        roles = new ArrayList<>(facts.roles());
        language = facts.language();
        region = facts.region();
        timeZone = facts.timeZone().getId();
        getOffered().addAll(facts.roles());
    }

    UserFacts facts() {
        Set<String> all = new HashSet<>(roles);
        all.addAll(Arrays.asList(Objects.toString(otherRoles, "").split(",|\\R")));
        return new UserFacts(firstName, lastName, mail, all, emptyToNull(language), emptyToNull(region), ZoneId.of(timeZone));
    }

    /** Each at its field; what concerns none at the place for it. */
    void show(String form, List<UserProblem> problems) {
        problems.forEach(problem -> messages.refuseField(form + ":" + Objects.requireNonNullElse(problem.field(), "general"),
                problem.messageKey(), problem.arguments().toArray()));
        FacesContext.getCurrentInstance().validationFailed();
    }

    /** Roles to tick: Latchkey's own, and those that somebody has. */
    public SortedSet<String> getOffered() {
        if (offered == null) {
            offered = new TreeSet<>(users.roles(OFFERED));
            offered.add(Role.ADMINISTRATOR);
        }
        return offered;
    }

    private static String emptyToNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }

    public String getOtherRoles() {
        return otherRoles;
    }

    public void setOtherRoles(String otherRoles) {
        this.otherRoles = otherRoles;
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
