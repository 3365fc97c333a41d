package org.latchkey.harness;

/** A user that one test made for itself; all of them have the same password, whose hash is computed once a run. */
public record TestUser(long id, String name) {

    public static final String PASSWORD = "correct-horse-battery-staple";

    /** What users choose who take another one. */
    public static final String NEW_PASSWORD = "four words nobody guesses";

    public static final String PASSWORD_HASH = Secrets.passwordHash(PASSWORD);

    public String mail() {
        return name + "@example.com";
    }
}
