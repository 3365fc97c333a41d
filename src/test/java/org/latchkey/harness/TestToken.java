package org.latchkey.harness;

/** A token that one test made for itself straight in the database. */
public record TestToken(long id, String name, String secret, TestUser owner) {

    @Override
    public String toString() {
        return name;
    }
}
