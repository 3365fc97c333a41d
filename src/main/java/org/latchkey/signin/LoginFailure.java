package org.latchkey.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One try to sign in that has not succeeded: wrong, or still being judged. It is written before the password is looked at, so
 * that tries at the same moment see each other.
 */
@Entity
@Table(name = "login_failure")
@NamedQuery(name = "LoginFailure.inARow", query = """
        select f.at from LoginFailure f where f.foldedName = :name and f.place = :place and f.browser = :browser
        and f.at > :since and f.id <> :own order by f.at, f.id""")
@NamedQuery(name = "LoginFailure.ofName", query = """
        select f.at from LoginFailure f where f.foldedName = :name and f.at > :since and f.id <> :own order by f.at desc""")
@NamedQuery(name = "LoginFailure.forget", query = """
        delete from LoginFailure f where f.foldedName = :name and f.place = :place and f.browser = :browser""")
@NamedQuery(name = "LoginFailure.forgetName", query = "delete from LoginFailure f where f.foldedName = :name")
@NamedQuery(name = "LoginFailure.countOfName", query = "select count(f) from LoginFailure f where f.foldedName = :name")
@NamedQuery(name = "LoginFailure.forgetOne", query = "delete from LoginFailure f where f.id = :id")
@NamedQuery(name = "LoginFailure.forgetBefore", query = "delete from LoginFailure f where f.at < :before")
class LoginFailure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "login_failure_seq")
    @SequenceGenerator(name = "login_failure_seq", sequenceName = "login_failure_seq", allocationSize = 50)
    private Long id;

    @Column(name = "folded_name", nullable = false)
    private String foldedName;

    @Column(name = "address", nullable = false)
    private String place;

    @Column(nullable = false)
    private String browser;

    @Column(nullable = false)
    private Instant at;

    protected LoginFailure() {
    }

    LoginFailure(LoginSource source, Instant at) {
        this.foldedName = source.foldedName();
        this.place = source.place();
        this.browser = source.browser();
        this.at = at;
    }

    Long getId() {
        return id;
    }
}
