package org.latchkey.user;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.ZoneId;
import org.latchkey.web.Text;

/** How a user is called, reached and shown things. Each change raises the edition: a form that was filled in before it is told by that. */
@MappedSuperclass
public abstract class Person {

    @Column(name = "first_name", nullable = false)
    private String firstName = "";

    @Column(name = "last_name", nullable = false)
    private String lastName = "";

    @Column(nullable = false)
    private String mail = "";

    @Column(name = "folded_mail", nullable = false)
    private String foldedMail = "";

    private String language;

    private String region;

    @Column(name = "time_zone", nullable = false)
    private String timeZone;

    @Column(nullable = false)
    private int edition = 1;

    protected Person() {
    }

    Person(ZoneId timeZone) {
        this.timeZone = timeZone.getId();
    }

    public void introduce(String firstName, String lastName, String mail) {
        this.firstName = firstName;
        this.lastName = lastName;
        this.mail = mail;
        this.foldedMail = Text.folded(mail);
        edition++;
    }

    /** How dates and texts are shown to this user; a {@code null} language leaves the choice to the browser. */
    public void prefer(String language, String region, ZoneId timeZone) {
        this.language = language;
        this.region = region;
        this.timeZone = timeZone.getId();
        edition++;
    }

    public String getFirstName() {
        return firstName;
    }

    public String getLastName() {
        return lastName;
    }

    String getFoldedMail() {
        return foldedMail;
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

    public int getEdition() {
        return edition;
    }
}
