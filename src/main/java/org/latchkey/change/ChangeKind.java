package org.latchkey.change;

/** What a change is about; with the id of its subject it tells what to forget. */
public enum ChangeKind { TOKEN, USER, QUERY }
