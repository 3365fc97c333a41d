package org.latchkey.user;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
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
 * credentials version ends the sessions that were opened under the one before. With a one-time password, which an administrator
 * gave, nothing can be done but to choose another one.
 */
@Entity
@Table(name = "app_user")
@NamedQuery(name = "User.named", query = "select u from User u where u.foldedName = :name")
public class User extends Person {

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

    @Column(name = "one_time_until")
    private Instant oneTimeUntil;

    @Column(name = "credentials_version", nullable = false)
    private int credentialsVersion = 1;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "locked_at")
    private Instant lockedAt;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    // Read when asked for: a list of very many users or tokens does without.
    @ElementCollection
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    protected User() {
    }

    /** A new user without roles. The password hash comes from {@link PasswordHashing}. */
    public User(String userName, String passwordHash, ZoneId timeZone, Instant createdAt) {
        super(timeZone);
        this.userName = Text.normalized(userName);
        this.foldedName = Text.folded(userName);
        this.passwordHash = passwordHash;
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
        return mayAct(disabledAt, lockedAt);
    }

    /** The same for a user who is read in parts. */
    public static boolean mayAct(Instant disabledAt, Instant lockedAt) {
        return disabledAt == null && lockedAt == null;
    }

    public UserStatus status() {
        if (disabledAt != null) {
            return UserStatus.DISABLED;
        }
        return lockedAt == null ? UserStatus.ACTIVE : UserStatus.LOCKED;
    }

    public void assign(Set<String> newRoles) {
        roles = new HashSet<>(newRoles);
    }

    /** Takes the new hash and ends the sessions that knew the old password. */
    public void changePassword(String newHash) {
        passwordHash = newHash;
        oneTimeUntil = null;
        credentialsVersion++;
    }

    /** @param until first instant at which the password is worth nothing */
    public void changePasswordOnce(String newHash, Instant until) {
        changePassword(newHash);
        oneTimeUntil = until;
    }

    /** Whether the password is one that an administrator gave. */
    public boolean mustChoosePassword() {
        return oneTimeUntil != null;
    }

    /** Whether the password is a one-time one that nobody used in time. */
    public boolean isPasswordTooOld(Instant now) {
        return oneTimeUntil != null && !now.isBefore(oneTimeUntil);
    }

    public void disable(Instant now) {
        disabledAt = now;
        credentialsVersion++;
    }

    public void enable() {
        disabledAt = null;
    }

    /** Takes back what only an operator does, in the database. Failed sign-ins never lock. */
    public void unlock() {
        lockedAt = null;
    }

    public Long getId() {
        return id;
    }

    public String getUserName() {
        return userName;
    }

    /** Equal for names that differ only in letter case. */
    String getFoldedName() {
        return foldedName;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public int getCredentialsVersion() {
        return credentialsVersion;
    }

    /** {@code null} for a user who is not disabled. */
    public Instant getDisabledAt() {
        return disabledAt;
    }

    /** Until when the one-time password works; {@code null} for a user who chose the password. */
    public Instant getOneTimeUntil() {
        return oneTimeUntil;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Set<String> getRoles() {
        return Set.copyOf(roles);
    }
}
