package org.latchkey.harness;

import java.util.UUID;

/** A user of a PostgreSQL, with a password that only this run has and that no log may have. */
public record PostgresUser(String name, String password) {

    static PostgresUser named(String name) {
        return new PostgresUser(name, NoSecretInLogs.keepOut(UUID.randomUUID().toString().replace("-", "")));
    }

    /** What makes the user, who may sign in and do nothing. */
    String creation() {
        return "create role " + name + " login password '" + password + "'";
    }

    /** The name, as statements have it. */
    @Override
    public String toString() {
        return name;
    }
}
