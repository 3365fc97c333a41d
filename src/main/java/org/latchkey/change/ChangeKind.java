package org.latchkey.change;

/** What a change is about; with the id of its subject it tells what to forget. There is one policy: what is remembered under it is all. */
public enum ChangeKind {

    TOKEN, USER, QUERY, POLICY;

    /** The id where a kind has one subject. */
    public static final long ONLY_ONE = 1;
}
