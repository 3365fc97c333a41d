package org.latchkey.user;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.latchkey.web.Text;

/**
 * A person or program that signs in. A disabled or locked user neither signs in nor is acted for by a token; raising the
 * credentials version ends the sessions that were opened under the one before.
 */
@Entity
@Table(name = "app_user")
@NamedQuery(name = "User.named", query = "select u from User u where u.foldedName = :name")
public class User {

    /** In code points. */
    public static final int NAME_MAX = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "app_user_seq")
    @SequenceGenerator(name = "app_user_seq", sequenceName = "app_user_seq", allocationSize = 50)
    private Long id;

    @Column(name = "user_name", nullable = false, updatable = false)
    private String userName;

    @Column(name = "folded_name", nullable = false, updatable = false)
    private String foldedName;

    @Column(name = "password_hash", nullable = false)
    private String passwordHash;

    @Column(name = "first_name", nullable = false)
    private String firstName = "";

    @Column(name = "last_name", nullable = false)
    private String lastName = "";

    @Column(nullable = false)
    private String mail = "";

    private String language;

    private String region;

    @Column(name = "time_zone", nullable = false)
    private String timeZone;

    @Column(name = "credentials_version", nullable = false)
    private int credentialsVersion = 1;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "locked_at")
    private Instant lockedAt;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    protected User() {
    }

    /** A new user without roles. The password hash comes from {@link PasswordHashing}. */
    public User(String userName, String passwordHash, ZoneId timeZone, Instant createdAt) {
        this.userName = Text.normalized(userName);
        this.foldedName = Text.folded(userName);
        this.passwordHash = passwordHash;
        this.timeZone = timeZone.getId();
        this.createdAt = createdAt;
    }

    /** Whether the text can be a user name: not empty, not too long, nothing invisible, and no colon, which HTTP Basic cannot carry. */
    public static boolean isName(String text) {
        String name = Text.normalized(text);
        return !name.isEmpty() && Text.length(name) <= NAME_MAX && name.indexOf(':') < 0 && !Text.hasForbiddenCharacter(name);
    }

    /** Who this user is when acting now. */
    public Caller caller() {
        return new Caller(id, userName, roles);
    }

    /** Whether this user may act, by session or by token. */
    public boolean mayAct() {
        return disabledAt == null && lockedAt == null;
    }

    public void introduce(String firstName, String lastName, String mail) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.mail = mail;
    }

    /** How dates and texts are shown to this user; a {@code null} language leaves the choice to the browser. */
    public void prefer(String language, String region, ZoneId timeZone) {
        this.language = language;
        this.region = region;
        this.timeZone = timeZone.getId();
    }

    public void assign(Set<String> newRoles) {
        roles = new HashSet<>(newRoles);
    }

    /** Takes the new hash and ends the sessions that knew the old password. */
    public void changePassword(String newHash) {
        passwordHash = newHash;
        credentialsVersion++;
    }

    public void disable(Instant now) {
        disabledAt = now;
        credentialsVersion++;
    }

    public void enable() {
        disabledAt = null;
    }

    /** Locked by an administrator: refused until unlocked. Failed sign-ins never lock. */
    public void lock(Instant now) {
        lockedAt = now;
        credentialsVersion++;
    }

    public void unlock() {
        lockedAt = null;
    }

    public Long getId() {
        return id;
    }

    public String getUserName() {
        return userName;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public String getFirstName() {
        return firstName;
    }

    public String getLastName() {
        return lastName;
    }

    public String getMail() {
        return mail;
    }

    public String getLanguage() {
        return language;
    }

    public String getRegion() {
        return region;
    }

    public ZoneId getTimeZone() {
        return ZoneId.of(timeZone);
    }

    public int getCredentialsVersion() {
        return credentialsVersion;
    }

    public Set<String> getRoles() {
        return Set.copyOf(roles);
    }
}
